/** Closing and session reports over HTTP. */
@NullMarked
package uz.erp.sales.report.web;

import org.jspecify.annotations.NullMarked;
