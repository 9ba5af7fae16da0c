/** The till's own copy of customers' names and phones, for receipts and search. */
@NullMarked
package uz.erp.sales.customer;

import org.jspecify.annotations.NullMarked;
