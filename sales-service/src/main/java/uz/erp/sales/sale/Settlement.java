package uz.erp.sales.sale;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/** The payments of a sale: they add up to its total exactly, and change comes from cash only. */
record Settlement(List<Payment> payments, Money change) {

  static final int MAX_PAYMENTS = 20;

  static Settlement of(Money total, List<PaymentOffer> offers) {
    if (offers.isEmpty() && total.isPositive()) {
      throw new ProblemException(SaleProblem.PAYMENTS_REQUIRED);
    }
    requireHonest(offers);
    try {
      Money paid = offers.stream().map(PaymentOffer::amount).reduce(Money.ZERO, Money::plus);
      if (!paid.equals(total)) {
        throw new ProblemException(
            SaleProblem.PAYMENTS_DO_NOT_MATCH, paid.toString(), total.toString());
      }
      List<Payment> payments = offers.stream().map(Settlement::payment).toList();
      return new Settlement(
          payments, payments.stream().map(Payment::change).reduce(Money.ZERO, Money::plus));
    } catch (ArithmeticException tooLarge) {
      throw new ProblemException(SaleProblem.AMOUNT_TOO_LARGE);
    }
  }

  /** True when the offers are what these payments were made of. */
  boolean isMadeOf(List<PaymentOffer> offers) {
    List<PaymentSignature> asked = new ArrayList<>();
    offers.forEach(offer -> asked.add(PaymentSignature.of(payment(offer))));
    return payments.stream().map(PaymentSignature::of).toList().equals(asked);
  }

  private static void requireHonest(List<PaymentOffer> offers) {
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < offers.size(); i++) {
      PaymentOffer offer = offers.get(i);
      Money received = offer.receivedAmount();
      String field = "payments[" + i + "].received_amount";
      if (received != null && received.compareTo(offer.amount()) < 0) {
        errors.add(field, "validation.received_less_than_amount");
      } else if (received != null
          && offer.paymentMethod() != PaymentMethod.CASH
          && !received.equals(offer.amount())) {
        errors.add(field, "validation.change_only_from_cash");
      }
    }
    errors.throwIfAny();
  }

  private static Payment payment(PaymentOffer offer) {
    Money received = offer.receivedAmount() == null ? offer.amount() : offer.receivedAmount();
    return new Payment(
        null,
        offer.paymentMethod(),
        offer.amount(),
        received,
        received.minus(offer.amount()),
        Money.ZERO,
        offer.cardLast4(),
        offer.transactionId());
  }

  private record PaymentSignature(
      PaymentMethod method, Money amount, Money received, @Nullable String transactionId) {
    static PaymentSignature of(Payment payment) {
      return new PaymentSignature(
          payment.method(), payment.amount(), payment.received(), payment.transactionId());
    }
  }
}
