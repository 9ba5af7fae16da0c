package uz.erp.sales.refund;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.sale.MoneyReturn;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.PaymentMethod;

/**
 * Which way the money goes back: by the methods it came, never more by one than was paid by it. If
 * nothing else is asked, cash first, because it needs no bank, then the other payments in the order
 * they were made.
 */
final class MoneyBack {

  private static final Comparator<Payment> CASH_FIRST =
      Comparator.comparing((Payment payment) -> payment.method() != PaymentMethod.CASH)
          .thenComparing(Payment::storedId);

  private MoneyBack() {}

  static List<MoneyReturn> of(List<Payment> payments, Money total, RefundRequest request) {
    return request.payments() == null
        ? cashFirst(payments, total)
        : asked(payments, total, request.payments());
  }

  private static List<MoneyReturn> cashFirst(List<Payment> payments, Money total) {
    return take(payments.stream().sorted(CASH_FIRST).toList(), total);
  }

  /** By the methods asked for, within each in the order the payments were made. */
  private static List<MoneyReturn> asked(
      List<Payment> payments, Money total, List<RefundRequest.Split> asked) {
    requireOnce(asked);
    requireSum(total, asked);
    List<MoneyReturn> result = new ArrayList<>();
    for (RefundRequest.Split split : asked) {
      List<Payment> made =
          payments.stream().filter(payment -> payment.method() == split.paymentMethod()).toList();
      Money left = sum(made.stream().map(Payment::refundable).toList());
      if (split.amount().compareTo(left) > 0) {
        throw new ProblemException(
                RefundProblem.REFUND_EXCEEDS_PAID, split.paymentMethod().wire(), left.toString())
            .with("available", left);
      }
      result.addAll(take(made, split.amount()));
    }
    return result;
  }

  private static List<MoneyReturn> take(List<Payment> payments, Money total) {
    List<MoneyReturn> result = new ArrayList<>();
    Money left = total;
    for (Payment payment : payments) {
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

  private static void requireOnce(List<RefundRequest.Split> asked) {
    Set<PaymentMethod> seen = EnumSet.noneOf(PaymentMethod.class);
    for (int i = 0; i < asked.size(); i++) {
      if (!seen.add(asked.get(i).paymentMethod())) {
        throw ProblemException.field(
            "payments[" + i + "].payment_method", "validation.method_twice");
      }
    }
  }

  private static void requireSum(Money total, List<RefundRequest.Split> asked) {
    Money sum;
    try {
      sum = sum(asked.stream().map(RefundRequest.Split::amount).toList());
    } catch (ArithmeticException tooLarge) {
      throw new ProblemException(uz.erp.sales.sale.SaleProblem.AMOUNT_TOO_LARGE);
    }
    if (!sum.equals(total)) {
      throw new ProblemException(
              RefundProblem.REFUND_PAYMENTS_DO_NOT_MATCH, sum.toString(), total.toString())
          .with("total", total);
    }
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }
}
