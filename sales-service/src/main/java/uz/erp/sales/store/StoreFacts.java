package uz.erp.sales.store;

import org.jspecify.annotations.Nullable;

/**
 * A store as auth-service publishes it; what was not given is empty, or missing in older events.
 */
public record StoreFacts(
    String name,
    @Nullable String legalName,
    @Nullable String taxId,
    @Nullable String address,
    @Nullable String city,
    @Nullable String phone) {}
