package uz.erp.customer.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.group.GroupRef;
import uz.erp.platform.measure.Money;

/**
 * Data of {@code customer.customer-changed.v1}: a customer was created or changed.
 *
 * @param groupId the same as the group's id; from before groups were published whole
 * @param creditBalance what the customer owes
 * @param applied whose effect came into the balances with this version; empty for other changes
 */
record CustomerChanged(
    long customerId,
    long version,
    String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Long groupId,
    @Nullable GroupRef group,
    boolean isActive,
    Money pointsBalance,
    Money creditLimit,
    Money creditBalance,
    List<Applied> applied) {

  static final String TYPE = "customer.customer-changed.v1";

  static CustomerChanged of(CustomerView customer, List<Applied> applied) {
    return new CustomerChanged(
        customer.id(),
        customer.version(),
        customer.name(),
        customer.phone(),
        customer.email(),
        customer.groupId(),
        customer.group(),
        customer.isActive(),
        customer.pointsBalance(),
        customer.creditLimit(),
        customer.creditBalance(),
        applied);
  }
}
