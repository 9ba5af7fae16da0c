/**
 * What a person may ask of a store: to see everything held on them, and to be forgotten.
 *
 * <p>Forgetting takes name, numbers, addresses and whatever people wrote off every row; ledgers and
 * receipts stay as figures without a person. That it was done, by whom and why, is kept.
 */
@NullMarked
package uz.erp.customer.erasure;

import org.jspecify.annotations.NullMarked;
