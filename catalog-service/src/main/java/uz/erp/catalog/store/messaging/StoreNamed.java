package uz.erp.catalog.store.messaging;

/** What transfers need to know of {@code auth.store-changed.v1}. */
record StoreNamed(String name) {}
