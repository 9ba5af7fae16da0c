package uz.erp.auth.store;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a store when it is opened; texts that were not given are empty.
 *
 * @param slug the one that was asked for; null to make one from the name
 */
public record NewStore(
    String name,
    @Nullable Slug slug,
    String description,
    String address,
    String city,
    String region,
    String phone,
    String email,
    String legalName,
    String taxId) {}
