package uz.erp.sales.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uz.erp.sales.sale.SaleFixtures.completed;
import static uz.erp.sales.sale.SaleFixtures.line;
import static uz.erp.sales.sale.SaleFixtures.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.sale.LineReturn;
import uz.erp.sales.sale.MoneyReturn;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.ReturnableSale;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleFixtures;
import uz.erp.sales.sale.SaleLine;
import uz.erp.sales.sale.checkout.PaymentFixtures;

class SharesTest {

  private static final String[] STEPS = {"0", "0.05", "1", "50", "1000"};

  private static RefundRequest some(long item, String quantity) {
    return new RefundRequest(
        List.of(new RefundRequest.Item(item, Quantity.of(quantity), null)),
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void theLastPartTakesTheRemainder() {
    // 0.333 kg at 30.00 are 9.99; three equal parts of it are 3.33, of its tax 0.357
    ReturnableSale sale =
        new ReturnableSale(completed(line(product(1, "30.00"), "0.333")), List.of());
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<LineReturn> part = Shares.of(sale.sale(), some(1, "0.111"));
      parts.add(part.getFirst().total() + " " + part.getFirst().tax());
      sale = SaleFixtures.after(sale, part, List.of());
    }
    assertThat(parts).containsExactly("3.33 0.36", "3.33 0.35", "3.33 0.36");
    assertThat(sale.sale().lines().getFirst().returned().tax()).isEqualTo(Money.of("1.07"));
  }

  @Test
  void noMoreThanIsLeftComesBack() {
    Sale sale = completed(line(product(1, "10.00"), "2"));
    assertExceeds(() -> Shares.of(sale, some(1, "2.001")));
    ReturnableSale after =
        SaleFixtures.after(
            new ReturnableSale(sale, List.of()), Shares.of(sale, some(1, "1.5")), List.of());
    assertExceeds(() -> Shares.of(after.sale(), some(1, "0.501")));
    assertThat(Shares.of(after.sale(), RefundRequest.ALL))
        .singleElement()
        .satisfies(part -> assertThat(part.quantity()).isEqualTo(Quantity.of("0.5")));
  }

  @Test
  void refundsInAnyPartsGiveBackExactlyWhatWasSoldAndPaid() {
    for (int seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Sale sold = SaleFixtures.randomSale(random);
      Money total = sold.head().totals().total();
      ReturnableSale sale =
          PaymentFixtures.sold(
              sold,
              Money.of(STEPS[random.nextInt(STEPS.length)]),
              PaymentFixtures.exactPayments(random, total));
      Money paid = sale.head().totals().total();
      Money goods = Money.ZERO;
      Money money = Money.ZERO;
      Money cost = Money.ZERO;
      while (sale.sale().lines().stream().anyMatch(l -> left(l).isPositive())) {
        List<LineReturn> parts = Shares.of(sale.sale(), randomRequest(random, sale.sale()));
        Money goodsPart = sum(parts.stream().map(LineReturn::total).toList());
        Money part = goodsPart.plus(sale.roundingOf(parts));
        assertThat(part.isNegative()).as("seed %d", seed).isFalse();
        List<MoneyReturn> back =
            MoneyBack.of(sale.payments(), part, split(random, sale.payments(), part));
        assertThat(parts)
            .as("seed %d", seed)
            .allMatch(p -> !p.total().isNegative() && !p.tax().isNegative());
        assertThat(sum(back.stream().map(MoneyReturn::amount).toList())).isEqualTo(part);
        goods = goods.plus(goodsPart);
        money = money.plus(sum(back.stream().map(MoneyReturn::amount).toList()));
        cost = cost.plus(sum(parts.stream().map(LineReturn::cost).toList()));
        sale = SaleFixtures.after(sale, parts, back);
      }
      assertThat(goods).as("goods of seed %d", seed).isEqualTo(total);
      assertThat(money).as("money of seed %d", seed).isEqualTo(paid);
      assertThat(cost)
          .as("cost of seed %d", seed)
          .isEqualTo(sum(sold.lines().stream().map(SaleLine::cost).toList()));
      assertThat(sale.payments()).allMatch(payment -> payment.refundable().isZero());
      assertThat(sale.sale().lines()).allMatch(line -> line.returned().tax().equals(line.tax()));
    }
  }

  @Test
  void cashGoesBackFirst() {
    List<Payment> payments =
        PaymentFixtures.paid(
            Money.of("100.00"),
            List.of(
                PaymentFixtures.offer(PaymentMethod.CARD, "70.00", null),
                PaymentFixtures.offer(PaymentMethod.CASH, "30.00", "50.00")));
    assertThat(MoneyBack.of(payments, Money.of("40.00"), RefundRequest.ALL))
        .extracting(back -> back.payment().method().wire() + " " + back.amount())
        .containsExactly("cash 30.00", "card 10.00");
  }

  @Test
  void noMethodGivesBackMoreThanItTook() {
    List<Payment> payments =
        PaymentFixtures.paid(
            Money.of("100.00"),
            List.of(
                PaymentFixtures.offer(PaymentMethod.CARD, "70.00", null),
                PaymentFixtures.offer(PaymentMethod.CASH, "30.00", null)));
    RefundRequest onlyCard = by(new RefundRequest.Split(PaymentMethod.CARD, Money.of("40.00")));
    assertThat(MoneyBack.of(payments, Money.of("40.00"), onlyCard))
        .extracting(back -> back.payment().method().wire() + " " + back.amount())
        .containsExactly("card 40.00");
    assertSays(
        RefundProblem.REFUND_PAYMENTS_DO_NOT_MATCH,
        () -> MoneyBack.of(payments, Money.of("39.99"), onlyCard));
    RefundRequest tooMuch = by(new RefundRequest.Split(PaymentMethod.CASH, Money.of("40.00")));
    assertSays(
        RefundProblem.REFUND_EXCEEDS_PAID,
        () -> MoneyBack.of(payments, Money.of("40.00"), tooMuch));
  }

  private static RefundRequest by(RefundRequest.Split... splits) {
    return new RefundRequest(null, null, List.of(splits), null, null, null);
  }

  /** Nothing in particular, or a random way to give so much back. */
  private static RefundRequest split(
      SplittableRandom random, List<Payment> payments, Money amount) {
    if (random.nextBoolean() || amount.isZero()) {
      return RefundRequest.ALL;
    }
    List<PaymentMethod> methods = new ArrayList<>(List.of(PaymentMethod.values()));
    java.util.Collections.rotate(methods, random.nextInt(methods.size()));
    List<RefundRequest.Split> splits = new ArrayList<>();
    Money left = amount;
    for (PaymentMethod method : methods) {
      Money held =
          sum(
              payments.stream()
                  .filter(p -> p.method() == method)
                  .map(Payment::refundable)
                  .toList());
      Money taken = left.min(held);
      if (taken.isPositive()) {
        splits.add(new RefundRequest.Split(method, taken));
        left = left.minus(taken);
      }
    }
    return by(splits.toArray(RefundRequest.Split[]::new));
  }

  private static RefundRequest randomRequest(SplittableRandom random, Sale sale) {
    List<RefundRequest.Item> items = new ArrayList<>();
    for (SaleLine line : sale.lines()) {
      long thousandths = left(line).amount().unscaledValue().longValue();
      if (thousandths > 0 && random.nextInt(3) > 0) {
        Quantity part = Quantity.of(BigDecimal.valueOf(random.nextLong(1, thousandths + 1), 3));
        items.add(new RefundRequest.Item(line.storedId(), part, random.nextBoolean()));
      }
    }
    return items.isEmpty()
        ? RefundRequest.ALL
        : new RefundRequest(items, null, null, null, null, null);
  }

  private static Quantity left(SaleLine line) {
    return line.quantity().minus(line.returned().quantity());
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }

  private static void assertExceeds(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertSays(RefundProblem.REFUND_EXCEEDS_SOLD, call);
  }

  private static void assertSays(
      RefundProblem problem, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.type()).isEqualTo(problem));
  }
}
