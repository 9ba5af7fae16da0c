package uz.erp.customer.customer;

import org.jspecify.annotations.Nullable;

/** What a store writes down about a customer; phone already in the one spelling. */
public record CustomerDetails(
    String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String notes,
    boolean isActive) {}
