package uz.erp.sales.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/**
 * A customer as customer-service publishes it; older events have no group and no balances.
 *
 * @param creditBalance what the customer owes
 * @param applied the documents of this service whose effect on points or debt came into the
 *     balances with this very version
 */
public record CustomerFacts(
    long customerId,
    long version,
    String name,
    @Nullable String phone,
    boolean isActive,
    @Nullable Group group,
    @Nullable Money pointsBalance,
    @Nullable Money creditLimit,
    @Nullable Money creditBalance,
    @Nullable List<Applied> applied) {

  /** The group a customer is in. */
  public record Group(long id, String name, @Nullable Percent discountPercent) {}

  /** A sale or refund by its id here; a debt payment or its reversal by the id of the payment. */
  public record Applied(String kind, long id) {}
}
