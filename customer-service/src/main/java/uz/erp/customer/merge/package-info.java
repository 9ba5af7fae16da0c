/**
 * Customers who were added twice: finding and joining them.
 *
 * <p>Of two that are joined one is gone for good: its history, points, debt and phones are the
 * survivor's, and so is all that the tills still send about it. Both rows are locked in the order
 * of their ids, so joining two at once in both directions joins them once.
 */
@NullMarked
package uz.erp.customer.merge;

import org.jspecify.annotations.NullMarked;
