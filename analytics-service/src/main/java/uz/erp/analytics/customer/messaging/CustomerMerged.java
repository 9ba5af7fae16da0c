package uz.erp.analytics.customer.messaging;

/** What reports need of {@code customer.customer-merged.v1}. */
record CustomerMerged(long customerId, long version, long intoId) {}
