/** Debt payments over HTTP. */
@NullMarked
package uz.erp.sales.debt.web;

import org.jspecify.annotations.NullMarked;
