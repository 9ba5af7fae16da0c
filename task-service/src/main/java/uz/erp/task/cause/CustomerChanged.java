package uz.erp.task.cause;

import org.jspecify.annotations.Nullable;

/** What is needed of {@code customer.customer-changed.v1}. */
public record CustomerChanged(
    long customerId, long version, @Nullable String name, @Nullable String phone) {}
