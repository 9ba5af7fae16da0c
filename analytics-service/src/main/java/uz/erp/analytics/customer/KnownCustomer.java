package uz.erp.analytics.customer;

import org.jspecify.annotations.Nullable;

/** Who a customer is: what reports need of {@code customer.customer-changed.v1}. */
public record KnownCustomer(long customerId, long version, String name, @Nullable String phone) {}
