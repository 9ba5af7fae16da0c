package uz.erp.customer.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;

class SettlementTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Instant AT = Instant.parse("2026-03-10T10:00:00Z");
  private static final long SEED = 7;

  private final List<DebtEntry> entries = new ArrayList<>();

  @Test
  void paymentsSettleWhatIsDueFirstWhateverWasBoughtFirst() {
    sale(1, 100, 20);
    sale(2, 50, 10);
    other(DebtKind.PAYMENT, null, -70);

    assertThat(open()).containsExactly("1 2026-03-21 80.00");
  }

  @Test
  void whatCameBackMakesItsOwnChargeSmaller() {
    sale(1, 100, 20);
    sale(2, 50, 10);
    other(DebtKind.REFUND, 1L, -60);

    assertThat(open()).containsExactly("2 2026-03-11 50.00", "1 2026-03-21 40.00");
  }

  @Test
  void whatCameBackBeyondItsChargeSettlesTheOthers() {
    sale(1, 100, 20);
    sale(2, 50, 10);
    other(DebtKind.PAYMENT, null, -50);
    other(DebtKind.REFUND, 2L, -30);

    assertThat(open()).containsExactly("1 2026-03-21 70.00");
  }

  @Test
  void aRefundConsumedBeforeItsSaleWaitsForIt() {
    other(DebtKind.REFUND, 1L, -60);
    assertThat(open()).isEmpty();
    sale(1, 100, 20);
    sale(2, 50, 10);

    assertThat(open()).containsExactly("2 2026-03-11 50.00", "1 2026-03-21 40.00");
  }

  @Test
  void aPaymentTakenBackOpensWhatItSettled() {
    sale(1, 100, 20);
    other(DebtKind.PAYMENT, null, -100);
    assertThat(open()).isEmpty();
    other(DebtKind.PAYMENT_REVERSAL, null, 100);

    assertThat(open()).containsExactly("1 2026-03-21 100.00");
  }

  @Test
  void aReversalOfAPaymentThatDidNotArriveIsOwed() {
    other(DebtKind.PAYMENT_REVERSAL, null, 30);

    assertThat(open()).containsExactly("null 2026-03-10 30.00");
  }

  @Test
  void whatIsOpenAddsUpToTheBalanceInAnyOrder() {
    Random dice = new Random(SEED);
    for (int round = 0; round < 1_000; round++) {
      entries.clear();
      int count = 1 + dice.nextInt(12);
      for (int i = 0; i < count; i++) {
        long sale = 1 + dice.nextInt(6);
        int amount = 1 + dice.nextInt(100);
        switch (dice.nextInt(4)) {
          case 0 -> sale(100 + i, amount, dice.nextInt(30));
          case 1 -> sale(sale * 1_000 + i, amount, dice.nextInt(30));
          case 2 -> other(DebtKind.REFUND, sale, -amount);
          default ->
              other(
                  dice.nextBoolean() ? DebtKind.PAYMENT : DebtKind.PAYMENT_REVERSAL,
                  null,
                  dice.nextBoolean() ? -amount : amount);
        }
      }
      Money balance = entries.stream().map(DebtEntry::amount).reduce(Money.ZERO, Money::plus);
      List<String> before = open();

      assertThat(
              Settlement.of(entries, ZONE).stream()
                  .map(OpenItem::remaining)
                  .reduce(Money.ZERO, Money::plus))
          .isEqualTo(balance.max(Money.ZERO));
      Collections.shuffle(entries, dice);
      assertThat(open()).isEqualTo(before);
    }
  }

  private List<String> open() {
    return Settlement.of(entries, ZONE).stream()
        .map(item -> item.saleId() + " " + item.dueDate() + " " + item.remaining())
        .toList();
  }

  private void sale(long saleId, int amount, int dueIn) {
    enter(DebtKind.SALE, amount, DAY.plusDays(dueIn), saleId);
  }

  private void other(DebtKind kind, @Nullable Long saleId, int amount) {
    enter(kind, amount, null, saleId);
  }

  private void enter(DebtKind kind, int amount, @Nullable LocalDate due, @Nullable Long saleId) {
    entries.add(
        new DebtEntry(
            entries.size() + 1L,
            kind,
            Money.of(amount),
            Money.ZERO,
            due,
            saleId,
            null,
            null,
            null,
            null,
            null,
            null,
            AT));
  }
}
