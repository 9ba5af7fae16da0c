/** Receipts over HTTP. */
@NullMarked
package uz.erp.sales.receipt.web;

import org.jspecify.annotations.NullMarked;
