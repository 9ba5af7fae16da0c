package uz.erp.analytics.stock.messaging;

/** What reports need of {@code catalog.product-deleted.v1}. */
record ProductDeleted(long productId) {}
