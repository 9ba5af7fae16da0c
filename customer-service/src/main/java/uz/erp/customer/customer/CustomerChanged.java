package uz.erp.customer.customer;

import org.jspecify.annotations.Nullable;

/**
 * Data of {@code customer.customer-changed.v1}: a customer was created or changed.
 *
 * @param groupId always null until customers can be put into groups
 */
record CustomerChanged(
    long customerId,
    long version,
    String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Long groupId,
    boolean isActive) {

  static final String TYPE = "customer.customer-changed.v1";

  static CustomerChanged of(CustomerView customer) {
    return new CustomerChanged(
        customer.id(),
        customer.version(),
        customer.name(),
        customer.phone(),
        customer.email(),
        null,
        customer.isActive());
  }
}
