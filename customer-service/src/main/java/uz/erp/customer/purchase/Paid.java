package uz.erp.customer.purchase;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uz.erp.platform.measure.Money;

/** What was paid, or given back, by one method. */
@Schema(name = "PurchasePayment")
public record Paid(String method, Money amount) {

  private static final String POINTS = "points";
  private static final String CREDIT = "credit";

  static Money points(List<Paid> payments) {
    return by(POINTS, payments);
  }

  static Money credit(List<Paid> payments) {
    return by(CREDIT, payments);
  }

  private static Money by(String method, List<Paid> payments) {
    return payments.stream()
        .filter(paid -> paid.method().equals(method))
        .map(Paid::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
