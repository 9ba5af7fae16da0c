/** An archive becomes a store again: the same, a clone, or at another installation. */
@NullMarked
package uz.erp.operations.restore;

import org.jspecify.annotations.NullMarked;
