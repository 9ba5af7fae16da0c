package uz.erp.analytics.trade;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * What was paid, or given back, by one method.
 *
 * @param method as sales-service names it: cash, card, mobile, transfer, points, credit, other; or
 *     {@value #UNKNOWN}
 */
public record Payment(String method, Money amount) {

  /** What an event does not say of its total. */
  public static final String UNKNOWN = "unknown";

  /** One payment for each method; they always add up to the total. */
  static List<Payment> covering(Money total, @Nullable List<Payment> payments) {
    Map<String, Money> methods = new TreeMap<>();
    Money missing = total;
    for (Payment payment : payments == null ? List.<Payment>of() : payments) {
      methods.merge(payment.method(), payment.amount(), Money::plus);
      missing = missing.minus(payment.amount());
    }
    if (!missing.isZero()) {
      methods.merge(UNKNOWN, missing, Money::plus);
    }
    return methods.entrySet().stream()
        .map(method -> new Payment(method.getKey(), method.getValue()))
        .toList();
  }
}
