package uz.erp.sales.customer;

import org.jspecify.annotations.Nullable;

/** The customer of a sale, name and phone as they were then; null while the copy lacks them. */
public record SaleCustomer(long id, @Nullable String name, @Nullable String phone) {}
