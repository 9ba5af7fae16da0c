package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.product.SoldProduct;
import uz.erp.sales.settings.TaxMode;

/** Sales made up, by hand or at random from a seed. */
public final class SaleFixtures {

  private static final String[] RATES = {"0", "12", "15.5", "7", "100"};

  private SaleFixtures() {}

  public static SoldProduct product(long id, String price) {
    return product(id, price, "12", "50.00");
  }

  public static SoldProduct product(long id, String price, String rate, String cost) {
    return new SoldProduct(
        id,
        "Товар " + id,
        "SKU-" + id,
        null,
        "pcs",
        Money.of(price),
        Money.of(cost),
        new BigDecimal(rate));
  }

  public static Sale draft() {
    return new Sale(head(SaleStatus.PENDING), List.of());
  }

  /** A sale with these lines, as completed. */
  public static Sale completed(SaleLine... lines) {
    List<SaleLine> stored = new ArrayList<>();
    for (SaleLine line : lines) {
      stored.add(line.withId(stored.size() + 1));
    }
    return new Sale(head(SaleStatus.COMPLETED).withTotals(SaleTotals.of(stored), 2), stored);
  }

  public static SaleLine line(SoldProduct product, String quantity) {
    return line(product, Quantity.of(quantity));
  }

  /** A line as it stands in a sale without discounts, prices including tax. */
  public static SaleLine line(SoldProduct product, Quantity quantity) {
    SaleLine line =
        SaleLine.of(new UUID(1, product.id()), product, null, quantity).withId(product.id());
    return SalePricing.of(List.of(line), SaleTerms.of(TaxMode.INCLUSIVE), null).getFirst();
  }

  /** A random sale of one to eight lines with odd prices, weights and tax rates. */
  public static Sale randomSale(SplittableRandom random) {
    SaleLine[] lines = new SaleLine[random.nextInt(1, 9)];
    for (int i = 0; i < lines.length; i++) {
      lines[i] =
          line(
              product(
                  i + 1,
                  Money.of(BigDecimal.valueOf(random.nextLong(0, 9_999_999), 2)).toString(),
                  RATES[random.nextInt(RATES.length)],
                  Money.of(BigDecimal.valueOf(random.nextLong(0, 5_000_000), 2)).toString()),
              randomQuantity(random));
    }
    return completed(lines);
  }

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

  public static Quantity randomQuantity(SplittableRandom random) {
    return random.nextBoolean()
        ? Quantity.of(random.nextLong(1, 50))
        : Quantity.of(BigDecimal.valueOf(random.nextLong(1, 20_000), 3));
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

  /** A sale and its payments after these parts came back. */
  public static ReturnableSale after(
      ReturnableSale before, List<LineReturn> lines, List<MoneyReturn> money) {
    List<SaleLine> linesAfter = before.sale().lines().stream().map(l -> l.after(lines)).toList();
    List<Payment> paymentsAfter = before.payments().stream().map(p -> p.after(money)).toList();
    Money refunded =
        money.stream().map(MoneyReturn::amount).reduce(before.head().refunded(), Money::plus);
    SaleHead head = before.head().refunded(refunded, false, before.head().version() + 1);
    return new ReturnableSale(new Sale(head, linesAfter), paymentsAfter);
  }

  private static SaleHead head(SaleStatus status) {
    return new SaleHead(
        1,
        new SaleOrigin(1, 1, "Касса 1", "CHECK-20260117170530", Instant.EPOCH),
        null,
        status,
        new Cashier(3, "Петр Петров"),
        null,
        SaleTerms.of(TaxMode.INCLUSIVE),
        SaleTotals.NONE,
        Money.ZERO,
        CashRounding.NONE,
        null,
        Money.ZERO,
        false,
        null,
        null,
        1);
  }
}
