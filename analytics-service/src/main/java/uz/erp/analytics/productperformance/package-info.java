/**
 * How well products sell.
 *
 * <p>Sums per product and day are kept as facts arrive; over all products they add up to the daily
 * reports of the same days, discounts on whole receipts included, since those are in the lines.
 */
@NullMarked
package uz.erp.analytics.productperformance;

import org.jspecify.annotations.NullMarked;
