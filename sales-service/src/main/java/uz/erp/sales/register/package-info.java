/**
 * The store's tills and their counters. A counter only ever grows by one, in the transaction of the
 * sale or report that takes the number, so numbers have no gap and no double.
 */
@NullMarked
package uz.erp.sales.register;

import org.jspecify.annotations.NullMarked;
