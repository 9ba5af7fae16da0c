package uz.erp.auth.store;

/** What the events of {@code auth.store} tell. */
record StoreEventData(
    long storeId,
    String tenantKey,
    String schemaName,
    String name,
    String slug,
    String currency,
    String timezone,
    String language,
    long ownerUserId,
    long ownerEmployeeId,
    String ownerName) {}
