/**
 * The facts of trade as sales-service tells them: sales and refunds with their lines.
 *
 * <p>Facts are written once, by their natural keys, and never changed; only sales from before the
 * store came here can be taken out again, as their import was. Every report that keeps sums is a
 * {@link uz.erp.analytics.trade.TradeProjection} and adds a new fact in the transaction that writes
 * it, so its sums always equal the facts. Reads {@code sales.sale-completed.v1}, {@code
 * sales.sale-refunded.v1} and {@code sales.past-sale-imported.v1}, {@code
 * sales.past-sale-removed.v1}.
 */
@NullMarked
package uz.erp.analytics.trade;

import org.jspecify.annotations.NullMarked;
