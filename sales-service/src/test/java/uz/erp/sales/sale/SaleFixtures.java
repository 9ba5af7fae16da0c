package uz.erp.sales.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
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

  public static Quantity randomQuantity(SplittableRandom random) {
    return random.nextBoolean()
        ? Quantity.of(random.nextLong(1, 50))
        : Quantity.of(BigDecimal.valueOf(random.nextLong(1, 20_000), 3));
  }

  /** A sale and its payments after these parts came back. */
  public static ReturnableSale after(
      ReturnableSale before, List<LineReturn> lines, List<MoneyReturn> money) {
    List<SaleLine> linesAfter = before.sale().lines().stream().map(l -> l.after(lines)).toList();
    List<Payment> paymentsAfter = before.payments().stream().map(p -> p.after(money)).toList();
    Money refunded =
        money.stream()
            .map(MoneyReturn::amount)
            .reduce(before.head().state().refunded(), Money::plus);
    SaleHead head = before.head().refunded(refunded, false, before.head().version() + 1);
    return new ReturnableSale(new Sale(head, linesAfter), paymentsAfter);
  }

  private static SaleHead head(SaleStatus status) {
    return new SaleHead(
        1,
        new SaleOrigin(1, 1, "Касса 1", "CHECK-20260117170530", Instant.EPOCH),
        null,
        new Cashier(3, "Петр Петров"),
        null,
        SaleTerms.of(TaxMode.INCLUSIVE),
        new SaleBill(SaleTotals.NONE, CashRounding.NONE, Money.ZERO),
        SaleState.of(status),
        1);
  }

  /** Whether this is refused with this problem. */
  public static void assertRefused(
      SaleProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    org.assertj.core.api.Assertions.assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(e -> org.assertj.core.api.Assertions.assertThat(e.type()).isEqualTo(problem));
  }
}
