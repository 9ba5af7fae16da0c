/** Product names as they arrive from the topic {@code catalog.product}. */
@NullMarked
package uz.erp.analytics.product.messaging;

import org.jspecify.annotations.NullMarked;
