/**
 * The facts of trade as sales-service publishes them: sales and refunds with their lines and
 * payments.
 *
 * <p>Facts are written once, by their natural keys, and never changed; only sales from before the
 * store came here can be taken out again, as their import was. Every report that keeps sums is a
 * {@link uz.erp.analytics.trade.TradeProjection} and adds a new fact in the transaction that writes
 * it, so its sums always equal the facts. Reads {@code sales.sale-completed.v1}, {@code
 * sales.sale-refunded.v1} and {@code sales.past-sale-imported.v1}, {@code
 * sales.past-sale-removed.v1}.
 *
 * <p>Everything kept follows from the events alone and from the zone they name, never from when
 * they were consumed. To build the service anew, begin with an empty database and a consumer group
 * that has read nothing: the topics are kept for ever, stores are made at their first event, and
 * {@code db/verify/fingerprint.sql} says the same of each store before and after. Of facts that
 * were entered before hours, cashiers, payments and refunds' registers were kept, these count as
 * not recorded until then; all sums are right without it.
 */
@NullMarked
package uz.erp.analytics.trade;

import org.jspecify.annotations.NullMarked;
