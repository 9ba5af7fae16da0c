/** Reading of the list of services. */
@NullMarked
package uz.erp.platform.suite;

import org.jspecify.annotations.NullMarked;
