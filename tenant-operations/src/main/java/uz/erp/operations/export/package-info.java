/** Archives of a store are made, kept and compared. */
@NullMarked
package uz.erp.operations.export;

import org.jspecify.annotations.NullMarked;
