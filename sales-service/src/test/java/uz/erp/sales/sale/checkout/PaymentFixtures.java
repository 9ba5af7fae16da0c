package uz.erp.sales.sale.checkout;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.CashRounding;
import uz.erp.sales.sale.Completion;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.ReturnableSale;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleHead;

/** Payments made up, by hand or at random from a seed, and sales paid by them. */
public final class PaymentFixtures {

  private PaymentFixtures() {}

  /** Payments of a total, cut at random. */
  public static List<PaymentOffer> randomPayments(SplittableRandom random, Money total) {
    List<PaymentOffer> offers = new ArrayList<>();
    Money left = total;
    while (left.isPositive() && offers.size() < Settlement.MAX_PAYMENTS - 1) {
      long tiyin = left.amount().unscaledValue().longValue();
      Money amount = Money.of(BigDecimal.valueOf(random.nextLong(1, tiyin + 1), 2));
      PaymentMethod method = PaymentMethod.values()[random.nextInt(4)];
      Money received =
          method == PaymentMethod.CASH
              ? amount.plus(Money.of(BigDecimal.valueOf(random.nextLong(0, 100_000), 2)))
              : amount;
      offers.add(new PaymentOffer(method, amount, received, null, null, null));
      left = left.minus(amount);
    }
    if (left.isPositive()) {
      offers.add(new PaymentOffer(PaymentMethod.CASH, left, null, null, null, null));
    }
    return offers;
  }

  /** Payments of a total, cut at random, handed over exactly. */
  public static List<PaymentOffer> exactPayments(SplittableRandom random, Money total) {
    return randomPayments(random, total).stream()
        .map(
            offer ->
                new PaymentOffer(offer.paymentMethod(), offer.amount(), null, null, null, null))
        .toList();
  }

  /** What checkout would store of these offers. */
  public static List<Payment> paid(Money total, List<PaymentOffer> offers) {
    List<Payment> payments = new ArrayList<>();
    for (Payment payment : Settlement.of(total, CashRounding.NONE, offers).payments()) {
      payments.add(payment.withId(payments.size() + 1));
    }
    return payments;
  }

  public static PaymentOffer offer(PaymentMethod method, String amount, @Nullable String received) {
    return new PaymentOffer(
        method, Money.of(amount), received == null ? null : Money.of(received), null, null, null);
  }

  /** A sale paid by these offers, its cash rounded to the step. */
  public static ReturnableSale sold(Sale sale, Money step, List<PaymentOffer> offers) {
    Settlement settled =
        Settlement.of(sale.totals().total(), new CashRounding(step, Money.ZERO), offers);
    List<Payment> payments = new ArrayList<>();
    for (Payment payment : settled.payments()) {
      payments.add(payment.withId(payments.size() + 1));
    }
    Completion completion =
        new Completion(1, 1, null, Instant.EPOCH, java.time.LocalDate.of(2026, 1, 17));
    SaleHead head =
        sale.head()
            .completed(completion, settled.change(), settled.rounding(), sale.head().cashier(), 3);
    return new ReturnableSale(sale.withHead(head), payments);
  }
}
