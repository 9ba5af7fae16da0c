/** Tests of the package. */
@NullMarked
package uz.erp.operations.archive;

import org.jspecify.annotations.NullMarked;
