package uz.erp.catalog.store.messaging;

/** What transfers need to know of {@code auth.store-registered.v1}. */
record StoreRegistered(long ownerUserId, String name) {}
