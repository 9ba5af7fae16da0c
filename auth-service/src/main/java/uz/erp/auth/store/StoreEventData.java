package uz.erp.auth.store;

/** The data of {@code auth.store-registered.v1}; texts that were not given are empty. */
record StoreEventData(
    long storeId,
    String tenantKey,
    String schemaName,
    String name,
    String slug,
    String address,
    String city,
    String region,
    String phone,
    String legalName,
    String taxId,
    String currency,
    String timezone,
    String language,
    long ownerUserId,
    long ownerEmployeeId,
    String ownerName) {}
