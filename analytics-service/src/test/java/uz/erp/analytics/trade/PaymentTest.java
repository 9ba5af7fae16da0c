package uz.erp.analytics.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.payment;

import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;

class PaymentTest {

  @Test
  void twoPaymentsByOneMethodAreOne() {
    assertThat(
            Payment.covering(
                Money.of("30"),
                List.of(payment("card", "10"), payment("cash", "15"), payment("card", "5"))))
        .containsExactly(payment("card", "15"), payment("cash", "15"));
  }

  @Test
  void whatIsNotSaidOfATotalIsUnknown() {
    assertThat(Payment.covering(Money.of("30"), null)).containsExactly(payment("unknown", "30"));
    assertThat(Payment.covering(Money.of("30"), List.of(payment("cash", "29"))))
        .containsExactly(payment("cash", "29"), payment("unknown", "1"));
    assertThat(Payment.covering(Money.of("30"), List.of(payment("cash", "31"))))
        .containsExactly(payment("cash", "31"), payment("unknown", "-1"));
  }

  @Test
  void nothingIsPaidForNothing() {
    assertThat(Payment.covering(Money.ZERO, List.of())).isEmpty();
  }
}
