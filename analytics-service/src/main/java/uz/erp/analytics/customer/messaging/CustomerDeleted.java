package uz.erp.analytics.customer.messaging;

/** What reports need of {@code customer.customer-deleted.v1}. */
record CustomerDeleted(long customerId, long version) {}
