package uz.erp.sales.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uz.erp.sales.sale.PaymentMethod.CARD;
import static uz.erp.sales.sale.PaymentMethod.CASH;
import static uz.erp.sales.sale.SaleFixtures.offer;
import static uz.erp.sales.sale.SaleTest.assertRefused;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

class SettlementTest {

  private static final Money TOTAL = Money.of("150000.00");

  @Test
  void changeIsWhatWasReceivedBeyondTheAmount() {
    Settlement paid = Settlement.of(TOTAL, List.of(offer(CASH, "150000", "200000")));
    assertThat(paid.change()).isEqualTo(Money.of("50000.00"));
    assertThat(paid.payments().getFirst().amount()).isEqualTo(TOTAL);
  }

  @Test
  void withoutAReceivedAmountItWasExact() {
    Settlement paid = Settlement.of(TOTAL, List.of(offer(CASH, "150000", null)));
    assertThat(paid.change()).isEqualTo(Money.ZERO);
    assertThat(paid.payments().getFirst().received()).isEqualTo(TOTAL);
  }

  @Test
  void theAmountsAddUpToTheTotalOrNothingIsPaid() {
    assertRefused(
        SaleProblem.PAYMENTS_DO_NOT_MATCH,
        () -> Settlement.of(TOTAL, List.of(offer(CASH, "149999.99", null))));
    assertRefused(
        SaleProblem.PAYMENTS_DO_NOT_MATCH,
        () ->
            Settlement.of(
                TOTAL, List.of(offer(CASH, "100000", null), offer(CARD, "50000.01", null))));
    assertRefused(SaleProblem.PAYMENTS_REQUIRED, () -> Settlement.of(TOTAL, List.of()));
    assertRefused(
        SaleProblem.AMOUNT_TOO_LARGE,
        () ->
            Settlement.of(
                TOTAL,
                List.of(offer(CASH, "999999999999", null), offer(CARD, "999999999999", null))));
  }

  @Test
  void nothingIsPaidForNothing() {
    assertThat(Settlement.of(Money.ZERO, List.of()).payments()).isEmpty();
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
    Settlement paid = new Settlement(SaleFixtures.paid(TOTAL, offers), Money.of("20000"));
    assertThat(paid.isMadeOf(offers)).isTrue();
    assertThat(paid.isMadeOf(List.of(offer(CASH, "150000", null)))).isFalse();
    assertThat(paid.isMadeOf(List.of(offer(CASH, "100000", "90000")))).isFalse();
  }

  @Test
  void paymentsLessChangeAreTheTotalHoweverTheyAreCut() {
    for (int seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Money total = SaleFixtures.randomSale(random).totals().total();
      Settlement paid = Settlement.of(total, SaleFixtures.randomPayments(random, total));
      Money received =
          paid.payments().stream().map(Payment::received).reduce(Money.ZERO, Money::plus);
      assertThat(received.minus(paid.change())).as("seed %d", seed).isEqualTo(total);
    }
  }

  private static void assertInvalid(PaymentOffer offer) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Settlement.of(TOTAL, List.of(offer)))
        .satisfies(
            e -> {
              assertThat(e.type()).isEqualTo(CommonProblem.VALIDATION_FAILED);
              assertThat(e.fields()).containsKey("payments[0].received_amount");
            });
  }
}
