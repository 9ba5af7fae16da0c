package uz.erp.sales.customer;

import org.jspecify.annotations.Nullable;

/** What customer-service says about a customer. */
public record CustomerFacts(
    long customerId, long version, String name, @Nullable String phone, boolean isActive) {}
