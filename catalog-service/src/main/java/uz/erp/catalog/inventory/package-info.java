/**
 * What moves stock: receipts of goods, adjustments, and the sales and refunds of the tills.
 *
 * <p>Invariants: goods that come in move the weighted average cost; goods that go out leave at it;
 * a line of a document moves stock at most once.
 */
@NullMarked
package uz.erp.catalog.inventory;

import org.jspecify.annotations.NullMarked;
