package uz.erp.sales.sale.list;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.query.DateRange;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.SaleStatus;

/**
 * Which sales to list; null does not narrow.
 *
 * @param cashier who completed the sale, or began it
 * @param paymentMethod at least a part was paid by it
 * @param dates business dates; drafts and cancelled sales have none
 * @param minTotal the least total, {@code maxTotal} the largest
 */
public record SaleFilter(
    @Nullable SaleStatus status,
    @Nullable Long session,
    @Nullable Long register,
    @Nullable Long cashier,
    @Nullable Long customer,
    @Nullable PaymentMethod paymentMethod,
    DateRange dates,
    @Nullable Money minTotal,
    @Nullable Money maxTotal) {

  /** Whether nothing narrows but the status and the register, whose sales are counted anyway. */
  boolean isCounted() {
    return paymentMethod == null && hasOnlyCountedParts();
  }

  /** Whether nothing narrows but the payment method. */
  boolean isOnlyPaymentMethod() {
    return paymentMethod != null && status == null && register == null && hasOnlyCountedParts();
  }

  private boolean hasOnlyCountedParts() {
    return Stream.of(session, cashier, customer, dates.from(), dates.to(), minTotal, maxTotal)
        .allMatch(Objects::isNull);
  }
}
