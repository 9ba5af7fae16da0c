/** Sales over HTTP. */
@NullMarked
package uz.erp.sales.sale.web;

import org.jspecify.annotations.NullMarked;
