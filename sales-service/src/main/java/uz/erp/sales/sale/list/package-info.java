/** Sales to look at: one, a page of them by filter, search and order, and those on hold. */
@NullMarked
package uz.erp.sales.sale.list;

import org.jspecify.annotations.NullMarked;
