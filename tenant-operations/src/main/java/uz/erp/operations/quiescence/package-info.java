/** When nothing of a store moves any more: its writes are blocked, its events consumed. */
@NullMarked
package uz.erp.operations.quiescence;

import org.jspecify.annotations.NullMarked;
