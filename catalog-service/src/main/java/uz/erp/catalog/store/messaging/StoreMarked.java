package uz.erp.catalog.store.messaging;

/**
 * What transfers need to know of {@code auth.store-deleted.v1} and {@code auth.store-restored.v1}:
 * that it happened, to the store the event is of.
 */
record StoreMarked(String tenantKey) {}
