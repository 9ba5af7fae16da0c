package uz.erp.catalog.inventory.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.test.EventContracts;

class ConsumedEventsTest {

  private final EventCodec codec = new EventCodec();

  @Test
  void aCompletedSaleIsUnderstood() {
    SaleCompleted sale =
        codec.dataOf(EventContracts.consumedSample("sales.sale-completed.v1"), SaleCompleted.class);

    assertThat(sale)
        .isEqualTo(
            new SaleCompleted(
                123,
                "CHECK-20261121093000",
                3L,
                "Петр Петров",
                Instant.parse("2026-11-21T09:30:00Z"),
                List.of(
                    new SaleCompleted.Line(501, 18L, Quantity.of(2), Money.of("50000.00"), null))));
  }

  @Test
  void aRefundIsUnderstood() {
    SaleRefunded refund =
        codec.dataOf(EventContracts.consumedSample("sales.sale-refunded.v1"), SaleRefunded.class);

    assertThat(refund)
        .isEqualTo(
            new SaleRefunded(
                9,
                123,
                "CHECK-20261121093000",
                Instant.parse("2026-11-21T10:00:00Z"),
                2L,
                "Брак",
                List.of(
                    new SaleRefunded.Line(501, 18L, Quantity.ONE, Money.of("50000.00"), true))));
  }
}
