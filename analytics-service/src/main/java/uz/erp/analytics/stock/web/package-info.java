/** Stock over HTTP. */
@NullMarked
package uz.erp.analytics.stock.web;

import org.jspecify.annotations.NullMarked;
