/** Points over HTTP. */
@NullMarked
package uz.erp.customer.loyalty.web;

import org.jspecify.annotations.NullMarked;
