/** That each check of the verification can fail, and does not when all is well. */
@NullMarked
package uz.erp.systemtests.verify;

import org.jspecify.annotations.NullMarked;
