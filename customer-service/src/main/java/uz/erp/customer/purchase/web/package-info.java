/** The history over HTTP. */
@NullMarked
package uz.erp.customer.purchase.web;

import org.jspecify.annotations.NullMarked;
