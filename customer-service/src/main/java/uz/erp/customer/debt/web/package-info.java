/** The debt notebook over HTTP. */
@NullMarked
package uz.erp.customer.debt.web;

import org.jspecify.annotations.NullMarked;
