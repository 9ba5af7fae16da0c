/**
 * The till's own copy of customers: names and phones for receipts and search, the group's discount,
 * and the balances of points and debt with what was spent here since. The same points are never
 * spent twice, nor more credit than the limit as far as it is known here.
 */
@NullMarked
package uz.erp.sales.customer;

import org.jspecify.annotations.NullMarked;
