/**
 * The people who buy in a store.
 *
 * <p>A phone is kept in one spelling ({@code +998901234567}) and found in any. Two customers share
 * a phone only when a client says it means that. A deleted customer is hidden but its id is never
 * used again, since receipts name it. The balances of points and debt are on the customer's row,
 * change under its lock only and always with an entry of their ledger. Publishes {@code
 * customer.customer-changed.v1}, {@code customer.customer-deleted.v1} and {@code
 * customer.customer-merged.v1}; each raises the customer's version.
 */
@NullMarked
package uz.erp.customer.customer;

import org.jspecify.annotations.NullMarked;
