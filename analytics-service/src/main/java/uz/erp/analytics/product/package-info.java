/**
 * How products are called in reports.
 *
 * <p>The catalog's newest version wins ({@code catalog.product-changed.v1}); until it is known, the
 * name on the newest receipt serves. Names outlive the product: reports of the past still need
 * them.
 */
@NullMarked
package uz.erp.analytics.product;

import org.jspecify.annotations.NullMarked;
