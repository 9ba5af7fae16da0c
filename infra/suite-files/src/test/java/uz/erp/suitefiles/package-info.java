/** Tests of the made files. */
@NullMarked
package uz.erp.suitefiles;

import org.jspecify.annotations.NullMarked;
