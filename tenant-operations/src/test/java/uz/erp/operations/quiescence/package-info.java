/** Tests of the package. */
@NullMarked
package uz.erp.operations.quiescence;

import org.jspecify.annotations.NullMarked;
