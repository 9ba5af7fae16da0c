/** Feeds the copy from {@code catalog.product}. */
@NullMarked
package uz.erp.sales.product.messaging;

import org.jspecify.annotations.NullMarked;
