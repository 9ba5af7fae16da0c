package uz.erp.customer.customer;

/** Data of {@code customer.customer-deleted.v1}: a customer is gone from the store's lists. */
record CustomerDeleted(long customerId, long version) {

  static final String TYPE = "customer.customer-deleted.v1";
}
