package uz.erp.analytics.product.messaging;

import org.jspecify.annotations.Nullable;

/** What reports need of {@code catalog.product-changed.v1}. */
record ProductChanged(long productId, long version, String name, @Nullable String sku) {}
