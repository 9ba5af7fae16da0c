/** Overrides over HTTP. */
@NullMarked
package uz.erp.sales.override.web;

import org.jspecify.annotations.NullMarked;
