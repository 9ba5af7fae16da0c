/** Product rankings over HTTP. */
@NullMarked
package uz.erp.analytics.productperformance.web;

import org.jspecify.annotations.NullMarked;
