package uz.erp.sales.sale.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.sale.CashRounding;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.SaleProblem;

/**
 * The payments of a sale: with the rounding of its cash they add up to its total exactly, and
 * change comes from cash only.
 *
 * @param rounding by how much cash was rounded; negative when rounded down
 */
public record Settlement(List<Payment> payments, Money change, Money rounding) {

  public static final int MAX_PAYMENTS = 20;

  static Settlement of(Money total, CashRounding rounding, List<PaymentOffer> offers) {
    requireHonest(offers);
    try {
      Tender tender =
          Tender.find(total, rounding::round, offers).orElseThrow(() -> mismatch(total, offers));
      requireReceived(offers, tender);
      return of(offers, tender);
    } catch (ArithmeticException tooLarge) {
      throw new ProblemException(SaleProblem.AMOUNT_TOO_LARGE);
    }
  }

  /** True when the offers for this total, rounding included, are what the payments were made of. */
  boolean isMadeOf(Money total, List<PaymentOffer> offers) {
    try {
      return Tender.find(total.minus(rounding), due -> due.plus(rounding), offers)
          .map(tender -> of(offers, tender).signatures().equals(signatures()))
          .orElse(false);
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }

  /** What is paid by a method. */
  Money paidBy(PaymentMethod method) {
    return payments.stream()
        .filter(payment -> payment.method() == method)
        .map(Payment::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  Settlement with(UnaryOperator<Payment> changed) {
    return new Settlement(payments.stream().map(changed).toList(), change, rounding);
  }

  private static Settlement of(List<PaymentOffer> offers, Tender tender) {
    List<Payment> payments = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      Money amount = tender.amounts().get(i);
      if (amount.isPositive()) {
        payments.add(offers.get(i).paying(amount));
      }
    }
    Money change = payments.stream().map(Payment::change).reduce(Money.ZERO, Money::plus);
    return new Settlement(payments, change, tender.rounding());
  }

  private static ProblemException mismatch(Money total, List<PaymentOffer> offers) {
    return offers.isEmpty()
        ? new ProblemException(SaleProblem.PAYMENTS_REQUIRED)
        : new ProblemException(
            SaleProblem.PAYMENTS_DO_NOT_MATCH, Tender.sum(offers).toString(), total.toString());
  }

  private static void requireHonest(List<PaymentOffer> offers) {
    FieldErrors errors = new FieldErrors();
    boolean onCredit = false;
    for (int i = 0; i < offers.size(); i++) {
      PaymentOffer offer = offers.get(i);
      boolean credit = offer.paymentMethod() == PaymentMethod.CREDIT;
      if (!offer.isCash() && !offer.isExact()) {
        errors.add(
            field(i, "received_amount"),
            offer.isShort(offer.amount())
                ? "validation.received_less_than_amount"
                : "validation.change_only_from_cash");
      }
      if (offer.dueDate() != null && !credit) {
        errors.add(field(i, "due_date"), "validation.due_date_only_of_credit");
      }
      if (credit && onCredit) {
        errors.add(field(i, "payment_method"), "validation.credit_once");
      }
      onCredit |= credit;
    }
    errors.throwIfAny();
  }

  private static void requireReceived(List<PaymentOffer> offers, Tender tender) {
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < offers.size(); i++) {
      if (!offers.get(i).isExact() && offers.get(i).isShort(tender.amounts().get(i))) {
        errors.add(field(i, "received_amount"), "validation.received_less_than_amount");
      }
    }
    errors.throwIfAny();
  }

  private static String field(int payment, String name) {
    return "payments[" + payment + "]." + name;
  }

  private List<PaymentSignature> signatures() {
    return payments.stream().map(PaymentSignature::of).toList();
  }

  private record PaymentSignature(
      PaymentMethod method, Money amount, Money received, @Nullable String transactionId) {
    static PaymentSignature of(Payment payment) {
      return new PaymentSignature(
          payment.method(), payment.amount(), payment.received(), payment.transactionId());
    }
  }
}
