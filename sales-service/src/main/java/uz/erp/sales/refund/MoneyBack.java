package uz.erp.sales.refund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.MoneyReturn;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.PaymentMethod;

/**
 * Which way the money goes back: by the methods it came, never more by one than was paid by it;
 * cash first, because it needs no bank, then the other payments in the order they were made.
 */
final class MoneyBack {

  private static final Comparator<Payment> CASH_FIRST =
      Comparator.comparing((Payment payment) -> payment.method() != PaymentMethod.CASH)
          .thenComparing(Payment::storedId);

  private MoneyBack() {}

  static List<MoneyReturn> of(List<Payment> payments, Money total) {
    List<MoneyReturn> result = new ArrayList<>();
    Money left = total;
    for (Payment payment : payments.stream().sorted(CASH_FIRST).toList()) {
      Money amount = left.min(payment.refundable());
      if (amount.isPositive()) {
        result.add(new MoneyReturn(payment, amount));
        left = left.minus(amount);
      }
    }
    if (!left.isZero()) {
      throw new IllegalStateException("more to give back than was paid");
    }
    return result;
  }
}
