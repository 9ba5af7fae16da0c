package uz.erp.sales.sale.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uz.erp.sales.sale.PaymentMethod.CARD;
import static uz.erp.sales.sale.PaymentMethod.CASH;
import static uz.erp.sales.sale.SaleFixtures.assertRefused;
import static uz.erp.sales.sale.checkout.PaymentFixtures.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.sale.CashRounding;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.SaleFixtures;
import uz.erp.sales.sale.SaleProblem;

class SettlementTest {

  private static final CashRounding NONE = CashRounding.NONE;
  private static final Money TOTAL = Money.of("150000.00");

  @Test
  void changeIsWhatWasReceivedBeyondTheAmount() {
    Settlement paid = Settlement.of(TOTAL, NONE, List.of(offer(CASH, "150000", "200000")));
    assertThat(paid.change()).isEqualTo(Money.of("50000.00"));
    assertThat(paid.payments().getFirst().amount()).isEqualTo(TOTAL);
  }

  @Test
  void withoutAReceivedAmountItWasExact() {
    Settlement paid = Settlement.of(TOTAL, NONE, List.of(offer(CASH, "150000", null)));
    assertThat(paid.change()).isEqualTo(Money.ZERO);
    assertThat(paid.payments().getFirst().received()).isEqualTo(TOTAL);
  }

  @Test
  void theAmountsAddUpToTheTotalOrNothingIsPaid() {
    assertRefused(
        SaleProblem.PAYMENTS_DO_NOT_MATCH,
        () -> Settlement.of(TOTAL, NONE, List.of(offer(CASH, "149999.99", null))));
    assertRefused(
        SaleProblem.PAYMENTS_DO_NOT_MATCH,
        () ->
            Settlement.of(
                TOTAL, NONE, List.of(offer(CASH, "100000", null), offer(CARD, "50000.01", null))));
    assertRefused(SaleProblem.PAYMENTS_REQUIRED, () -> Settlement.of(TOTAL, NONE, List.of()));
    assertRefused(
        SaleProblem.AMOUNT_TOO_LARGE,
        () ->
            Settlement.of(
                TOTAL,
                NONE,
                List.of(offer(CASH, "999999999999", null), offer(CARD, "999999999999", null))));
  }

  @Test
  void nothingIsPaidForNothing() {
    assertThat(Settlement.of(Money.ZERO, NONE, List.of()).payments()).isEmpty();
  }

  @Test
  void onlyCashGivesChangeAndNoLessThanTheAmountIsReceived() {
    assertInvalid(offer(CARD, "150000", "150001"));
    assertInvalid(offer(CARD, "150000", "149999"));
    assertInvalid(offer(CASH, "150000", "149999"));
  }

  @Test
  void aRepeatIsKnownByItsPayments() {
    List<PaymentOffer> offers =
        List.of(offer(CASH, "100000", "120000"), offer(CARD, "50000", null));
    Settlement paid =
        new Settlement(PaymentFixtures.paid(TOTAL, offers), Money.of("20000"), Money.ZERO);
    assertThat(paid.isMadeOf(TOTAL, offers)).isTrue();
    assertThat(paid.isMadeOf(TOTAL, List.of(offer(CASH, "150000", null)))).isFalse();
    assertThat(paid.isMadeOf(TOTAL, List.of(offer(CASH, "100000", "90000")))).isFalse();
  }

  @Test
  void paymentsLessChangeAreTheTotalHoweverTheyAreCut() {
    for (int seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Money total = SaleFixtures.randomSale(random).totals().total();
      Settlement paid = Settlement.of(total, NONE, PaymentFixtures.randomPayments(random, total));
      Money received =
          paid.payments().stream().map(Payment::received).reduce(Money.ZERO, Money::plus);
      assertThat(received.minus(paid.change())).as("seed %d", seed).isEqualTo(total);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // total, step, card, cash offered, received -> cash kept, rounding, change
    "10.20, 0.50, 0,    10.20, ,     10.00, -0.20, 0.00",
    "10.25, 0.50, 0,    10.25, ,     10.50, 0.25,  0.00",
    "10.25, 0.50, 0,    10.50, 20,   10.50, 0.25,  9.50",
    "10.25, 0.50, 0,    10.25, 20,   10.50, 0.25,  9.50",
    "10.20, 0.50, 0,    10.20, 10,   10.00, -0.20, 0.00",
    "10.20, 0.50, 5.10, 5.10,  ,     5.00,  -0.10, 0.00",
    "10.20, 0.50, 5.10, 5.00,  5.00, 5.00,  -0.10, 0.00",
    "99990, 1000, 0,    100000, ,    100000, 10,   0.00",
    "10.20, 0,    0,    10.20, ,     10.20, 0.00,  0.00",
  })
  void cashIsRoundedHalfUpWhetherTheTillRoundedItOrNot(
      String total,
      String step,
      String card,
      String cash,
      @Nullable String received,
      String kept,
      String rounding,
      String change) {
    List<PaymentOffer> offers = new ArrayList<>();
    if (Money.of(card).isPositive()) {
      offers.add(offer(CARD, card, null));
    }
    offers.add(offer(CASH, cash, received));
    Settlement paid = Settlement.of(Money.of(total), step(step), offers);
    assertThat(paid.paidBy(CASH)).isEqualTo(Money.of(kept));
    assertThat(paid.rounding()).isEqualTo(Money.of(rounding));
    assertThat(paid.change()).isEqualTo(Money.of(change));
    assertThat(paid.isMadeOf(Money.of(total).plus(paid.rounding()), offers)).isTrue();
  }

  @Test
  void withoutCashNothingIsRounded() {
    Settlement paid =
        Settlement.of(Money.of("10.20"), step("0.50"), List.of(offer(CARD, "10.20", null)));
    assertThat(paid.rounding()).isEqualTo(Money.ZERO);
    assertRefused(
        SaleProblem.PAYMENTS_DO_NOT_MATCH,
        () -> Settlement.of(Money.of("10.20"), step("0.50"), List.of(offer(CARD, "10", null))));
    assertRefused(
        SaleProblem.PAYMENTS_DO_NOT_MATCH,
        () -> Settlement.of(Money.of("10.20"), step("0.50"), List.of(offer(CASH, "10.10", null))));
  }

  @Test
  void whatIsRoundedAwayNeedsNoPayment() {
    assertThat(Settlement.of(Money.of("0.20"), step("0.50"), List.of()).rounding())
        .isEqualTo(Money.of("-0.20"));
    Settlement paid =
        Settlement.of(Money.of("0.20"), step("0.50"), List.of(offer(CASH, "0.20", null)));
    assertThat(paid.payments()).isEmpty();
    assertRefused(
        SaleProblem.PAYMENTS_REQUIRED,
        () -> Settlement.of(Money.of("0.25"), step("0.50"), List.of()));
  }

  @Test
  void roundedPaymentsAreTheTotalWithItsRoundingHoweverTheyAreCut() {
    for (int seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Money total = SaleFixtures.randomSale(random).totals().total();
      CashRounding rounding = step(List.of("0.05", "1", "50", "1000").get(random.nextInt(4)));
      List<PaymentOffer> offers = PaymentFixtures.exactPayments(random, total);
      Settlement paid = Settlement.of(total, rounding, offers);
      Money sum = paid.payments().stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
      assertThat(sum).as("seed %d", seed).isEqualTo(total.plus(paid.rounding()));
      assertThat(rounding.round(paid.paidBy(CASH)))
          .as("seed %d", seed)
          .isEqualTo(paid.paidBy(CASH));
      assertThat(paid.rounding().amount().abs().multiply(java.math.BigDecimal.TWO))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(rounding.step().amount());
      assertThat(paid.isMadeOf(total.plus(paid.rounding()), offers)).as("seed %d", seed).isTrue();
    }
  }

  private static CashRounding step(String step) {
    return new CashRounding(Money.of(step), Money.ZERO);
  }

  private static void assertInvalid(PaymentOffer offer) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Settlement.of(TOTAL, NONE, List.of(offer)))
        .satisfies(
            e -> {
              assertThat(e.type()).isEqualTo(CommonProblem.VALIDATION_FAILED);
              assertThat(e.fields()).containsKey("payments[0].received_amount");
            });
  }
}
