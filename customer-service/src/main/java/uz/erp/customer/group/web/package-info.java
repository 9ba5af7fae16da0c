/** Groups over HTTP. */
@NullMarked
package uz.erp.customer.group.web;

import org.jspecify.annotations.NullMarked;
