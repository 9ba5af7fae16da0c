/**
 * The points a store thanks its customers with; a point is worth one unit of currency.
 *
 * <p>A ledger that only grows: each entry says by which sale, refund or person it came about, and
 * {@code customer.points_balance} is always the sum. What happened at the till is entered whatever
 * the balance says, so a late event may make it negative; no employee makes it negative by hand.
 * {@code db/verify/loyalty.sql} lists what contradicts this.
 */
@NullMarked
package uz.erp.customer.loyalty;

import org.jspecify.annotations.NullMarked;
