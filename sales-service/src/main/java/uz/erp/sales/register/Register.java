package uz.erp.sales.register;

import java.time.Instant;

/** A till of the store. */
public record Register(
    long id, String name, boolean isDefault, boolean isActive, long version, Instant createdAt) {}
