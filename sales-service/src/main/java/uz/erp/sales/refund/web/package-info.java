/** Refunds over HTTP. */
@NullMarked
package uz.erp.sales.refund.web;

import org.jspecify.annotations.NullMarked;
