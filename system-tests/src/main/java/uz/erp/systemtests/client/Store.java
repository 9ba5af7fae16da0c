package uz.erp.systemtests.client;

/** A registered store with its owner. */
public record Store(String name, String tenantKey, String schema, Person owner) {}
