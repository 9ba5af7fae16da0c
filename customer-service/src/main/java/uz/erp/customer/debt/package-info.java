/**
 * The debt notebook (nasiya): what customers took on credit, when it is due and what they paid.
 *
 * <p>A ledger that only grows; {@code customer.credit_balance} is always its sum and negative when
 * a customer paid in advance. Payments settle what is due first; what came back of a sale makes
 * that sale's own charge smaller. {@code debt_item} keeps what is left of each charge and is worked
 * out anew from the entries with each of them. {@code db/verify/debt.sql} lists what contradicts
 * this.
 */
@NullMarked
package uz.erp.customer.debt;

import org.jspecify.annotations.NullMarked;
