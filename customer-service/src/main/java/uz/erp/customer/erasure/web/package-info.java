/** A person's data over HTTP. */
@NullMarked
package uz.erp.customer.erasure.web;

import org.jspecify.annotations.NullMarked;
