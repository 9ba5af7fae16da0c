/**
 * Giving back what was sold: never more than was sold, at the shares frozen in the sale's lines,
 * the last part taking the remainder. Publishes {@code sales.sale-refunded.v1}.
 */
@NullMarked
package uz.erp.sales.refund;

import org.jspecify.annotations.NullMarked;
