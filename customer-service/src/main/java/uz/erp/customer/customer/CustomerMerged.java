package uz.erp.customer.customer;

/**
 * Data of {@code customer.customer-merged.v1}: a customer turned out to be another one.
 *
 * @param customerId the one that is gone; a tombstone from now on
 * @param intoId who has its history, points and debt now
 */
record CustomerMerged(long customerId, long version, long intoId) {

  static final String TYPE = "customer.customer-merged.v1";
}
