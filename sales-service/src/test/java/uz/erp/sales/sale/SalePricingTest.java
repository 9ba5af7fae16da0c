package uz.erp.sales.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.product.FiscalCodes;
import uz.erp.sales.product.PriceLadder;
import uz.erp.sales.product.SoldPackaging;
import uz.erp.sales.product.SoldProduct;
import uz.erp.sales.settings.TaxMode;

/** What must hold for any sale, tried on random ones. */
class SalePricingTest {

  private static final int SALES = 3_000;
  private static final String[] RATES = {"0", "12", "15.5", "7", "100"};

  @Test
  void everyLineAndTheSaleAddUpWhateverWasAgreed() {
    for (int seed = 0; seed < SALES; seed++) {
      Sale sale = agreed(new SplittableRandom(seed));
      Money shares = Money.ZERO;
      Money left = Money.ZERO;
      for (SaleLine line : sale.lines()) {
        LineAmounts amounts = line.amounts();
        Money net = amounts.subtotal().minus(amounts.discount());
        assertThat(net.isNegative()).as("seed %d", seed).isFalse();
        assertThat(amounts.orderDiscount().isNegative()).as("seed %d", seed).isFalse();
        assertThat(amounts.orderDiscount())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(amounts.discount());
        assertThat(amounts.tax().amount())
            .as("seed %d", seed)
            .isEqualByComparingTo(tax(sale, line, net));
        assertThat(amounts.total())
            .as("seed %d", seed)
            .isEqualTo(isOnTop(sale) ? net.plus(amounts.tax()) : net);
        shares = shares.plus(amounts.orderDiscount());
        left = left.plus(net).plus(amounts.orderDiscount());
      }
      assertThat(shares).as("seed %d", seed).isEqualTo(orderDiscount(sale, left));
      SaleTotals totals = sale.totals();
      Money net = totals.subtotal().minus(totals.discount());
      assertThat(totals.total())
          .as("seed %d", seed)
          .isEqualTo(isOnTop(sale) ? net.plus(totals.tax()) : net);
    }
  }

  @Test
  void pricingAgainChangesNothing() {
    for (int seed = 0; seed < SALES; seed++) {
      Sale sale = agreed(new SplittableRandom(seed));
      Sale again = sale;
      for (SaleLine line : sale.lines()) {
        again = again.with(line);
      }
      assertThat(again.withCustomer(sale.head().customer())).as("seed %d", seed).isEqualTo(sale);
    }
  }

  @Test
  void theOrderOfAgreementsDoesNotMatter() {
    for (int seed = 0; seed < SALES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Sale scanned = scanned(random);
      List<UnaryOperator<Sale>> agreements = agreements(random, scanned);
      Sale one = apply(scanned, agreements);
      Collections.shuffle(agreements, new Random(seed));
      assertThat(apply(scanned, agreements)).as("seed %d", seed).isEqualTo(one);
    }
  }

  @Test
  void takingALineOutLeavesTheSaleAsIfItHadNeverBeenThere() {
    for (int seed = 0; seed < SALES; seed++) {
      Sale sale = agreed(new SplittableRandom(seed));
      SaleLine more =
          SaleLine.of(new UUID(9, 9), SaleFixtures.product(99, "77.77"), null, Quantity.ONE)
              .withId(99);
      assertThat(sale.with(more).without(99)).as("seed %d", seed).isEqualTo(sale);
    }
  }

  @Test
  void aDiscountIsSplitExactlyAndNoPartExceedsItsWeight() {
    for (int seed = 0; seed < SALES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Money> weights = new ArrayList<>();
      Money sum = Money.ZERO;
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        Money weight = tiyin(random.nextLong(0, random.nextBoolean() ? 4 : 9_999_999));
        weights.add(weight);
        sum = sum.plus(weight);
      }
      Money amount = tiyin(random.nextLong(0, sum.amount().unscaledValue().longValue() + 1));
      List<Money> parts = Allocation.of(amount, weights);
      assertThat(parts.stream().reduce(Money.ZERO, Money::plus))
          .as("seed %d", seed)
          .isEqualTo(amount);
      for (int i = 0; i < parts.size(); i++) {
        assertThat(parts.get(i)).as("seed %d", seed).isBetween(Money.ZERO, weights.get(i));
      }
    }
  }

  private static Sale agreed(SplittableRandom random) {
    Sale scanned = scanned(random);
    return apply(scanned, agreements(random, scanned));
  }

  private static Sale apply(Sale sale, List<UnaryOperator<Sale>> agreements) {
    for (UnaryOperator<Sale> agreement : agreements) {
      sale = agreement.apply(sale);
    }
    return sale;
  }

  private static Sale scanned(SplittableRandom random) {
    Sale sale = SaleFixtures.draft();
    TaxMode mode = random.nextBoolean() ? TaxMode.INCLUSIVE : TaxMode.EXCLUSIVE;
    sale = sale.withHead(sale.head().withTerms(SaleTerms.of(mode)));
    for (int i = random.nextInt(1, 9); i > 0; i--) {
      SoldProduct product = product(random, i);
      Quantity quantity =
          product.packaging() == null
              ? SaleFixtures.randomQuantity(random)
              : Quantity.of(12L * random.nextLong(1, 9));
      sale = sale.with(SaleLine.of(new UUID(1, i), product, null, quantity).withId(i));
    }
    return sale;
  }

  private static SoldProduct product(SplittableRandom random, long id) {
    Money price = tiyin(random.nextLong(0, 9_999_999));
    SoldPackaging box =
        random.nextInt(4) == 0
            ? new SoldPackaging(id, "box", Quantity.of(12), tiyin(random.nextLong(0, 99_999_999)))
            : null;
    PriceLadder ladder =
        new PriceLadder(
            price,
            List.of(
                new PriceLadder.Step(Quantity.of(5), tiyin(random.nextLong(0, 9_999_999))),
                new PriceLadder.Step(Quantity.of(20), tiyin(random.nextLong(0, 9_999_999)))));
    return new SoldProduct(
        id,
        "Товар " + id,
        null,
        null,
        "pcs",
        price,
        Money.ZERO,
        new BigDecimal(RATES[random.nextInt(RATES.length)]),
        ladder,
        box,
        FiscalCodes.NONE);
  }

  /** Each about another thing, so that their order cannot matter by what they mean. */
  private static List<UnaryOperator<Sale>> agreements(SplittableRandom random, Sale scanned) {
    List<UnaryOperator<Sale>> agreements = new ArrayList<>();
    for (SaleLine line : scanned.lines()) {
      if (random.nextInt(3) == 0) {
        Money price = tiyin(random.nextLong(0, 9_999_999));
        agreements.add(sale -> changed(sale, line, terms -> terms.withPrice(price)));
      }
      if (random.nextInt(3) == 0) {
        Discount discount = discount(random);
        agreements.add(sale -> changed(sale, line, terms -> terms.with(discount)));
      }
    }
    if (random.nextBoolean()) {
      Discount discount = discount(random);
      agreements.add(sale -> sale.discounted(discount));
    }
    if (random.nextInt(3) == 0) {
      Percent group = Percent.of(BigDecimal.valueOf(random.nextLong(0, 10_001), 2));
      agreements.add(sale -> sale.withCustomer(new SaleCustomer(7, null, null, group)));
    }
    return agreements;
  }

  private static Sale changed(Sale sale, SaleLine line, UnaryOperator<LineTerms> change) {
    SaleLine now = sale.getLine(line.storedId());
    return sale.with(now.with(change.apply(now.terms())));
  }

  private static @Nullable Discount discount(SplittableRandom random) {
    return random.nextBoolean()
        ? Discount.of(Percent.of(BigDecimal.valueOf(random.nextLong(0, 10_001), 2)), null, null)
        : Discount.of(null, tiyin(random.nextLong(0, 99_999_999)), null);
  }

  private static Money orderDiscount(Sale sale, Money left) {
    Discount discount = sale.head().terms().discount();
    if (discount == null) {
      return Money.ZERO;
    }
    return discount.amount() == null
        ? Money.rounded(
            left.amount()
                .multiply(java.util.Objects.requireNonNull(discount.percent()).amount())
                .movePointLeft(2))
        : discount.amount().min(left);
  }

  private static BigDecimal tax(Sale sale, SaleLine line, Money net) {
    BigDecimal rate = line.product().taxRate();
    BigDecimal whole = isOnTop(sale) ? new BigDecimal(100) : rate.add(new BigDecimal(100));
    return net.amount().multiply(rate).divide(whole, 2, RoundingMode.HALF_UP);
  }

  private static boolean isOnTop(Sale sale) {
    return sale.head().terms().taxMode() == TaxMode.EXCLUSIVE;
  }

  private static Money tiyin(long amount) {
    return Money.of(BigDecimal.valueOf(amount, 2));
  }
}
