/**
 * The people who buy in a store.
 *
 * <p>A phone is kept in one spelling ({@code +998901234567}) and found in any. Two customers may
 * share a phone; duplicates are joined by hand. A deleted customer is hidden but its id is never
 * used again, since receipts name it. Tells {@code customer.customer-changed.v1} and {@code
 * customer.customer-deleted.v1}.
 */
@NullMarked
package uz.erp.customer.customer;

import org.jspecify.annotations.NullMarked;
