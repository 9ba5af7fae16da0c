/**
 * What each customer bought on each day, and who the customers are.
 *
 * <p>Sums follow the facts of trade; names the newest version of {@code customer.customer}.
 * Receipts of a customer that was merged into another one count for the one that remains, whichever
 * event comes first. Of a customer that is deleted or erased only the number and the sums remain.
 */
@NullMarked
package uz.erp.analytics.customer;

import org.jspecify.annotations.NullMarked;
