/** Customers over HTTP. */
@NullMarked
package uz.erp.customer.customer.web;

import org.jspecify.annotations.NullMarked;
