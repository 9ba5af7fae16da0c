/**
 * A sale from its first scan to its receipt: the aggregate and its tables. Prices, names, tax and
 * cost are frozen in the line at scan time; total = Σ lines + cash rounding.
 *
 * <p>Locks are taken in the order session, sale, customer, register counter, store counter. What is
 * done with a sale has packages of its own, which see this one and are not seen by it: {@code
 * draft}, {@code checkout} (which sees {@code draft}) and {@code list}. Returns are recorded here
 * for the refund feature.
 */
@NullMarked
package uz.erp.sales.sale;

import org.jspecify.annotations.NullMarked;
