/** Registers over HTTP. */
@NullMarked
package uz.erp.sales.register.web;

import org.jspecify.annotations.NullMarked;
