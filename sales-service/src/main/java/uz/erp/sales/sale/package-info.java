/**
 * A sale from its first scan to its receipt. Prices, names, tax and cost are frozen in the line at
 * scan time; total = Σ lines + cash rounding; numbers are taken last before the commit. One draft
 * per session, any number of parked ones. Locks are taken in the order session, sale, customer,
 * register counter, store counter. Publishes {@code sales.sale-completed.v1}.
 */
@NullMarked
package uz.erp.sales.sale;

import org.jspecify.annotations.NullMarked;
