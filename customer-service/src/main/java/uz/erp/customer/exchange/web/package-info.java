/** The import of customers over HTTP. */
@NullMarked
package uz.erp.customer.exchange.web;

import org.jspecify.annotations.NullMarked;
