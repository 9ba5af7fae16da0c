/**
 * Sales from before the store came here, imported as tables.
 *
 * <p>They are stored separately from the tills' sales: no session, no number, no drawer, no effect
 * on stock. Invariants: a receipt (day, register, number) is there once, whole or not at all; an
 * import runs receipt by receipt in steps, each one transaction with its events, and can be taken
 * out again as a whole. Publishes {@code sales.past-sale-imported.v1} and {@code
 * sales.past-sale-removed.v1}, each about many sales of one import.
 */
@NullMarked
package uz.erp.sales.past;

import org.jspecify.annotations.NullMarked;
