/**
 * What customers pay at a till of what they owe. The till takes the money whatever the debt is: the
 * debt itself is customer-service's, which may be away. A payment and its event commit together;
 * one identity of the till, one payment, for ever.
 */
@NullMarked
package uz.erp.sales.debt;

import org.jspecify.annotations.NullMarked;
