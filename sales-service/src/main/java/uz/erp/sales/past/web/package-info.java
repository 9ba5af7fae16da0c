/** Past sales over HTTP. */
@NullMarked
package uz.erp.sales.past.web;

import org.jspecify.annotations.NullMarked;
