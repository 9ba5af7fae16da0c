package uz.erp.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.payment;

import org.junit.jupiter.api.Test;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;

/** The samples are copies of those that sales-service and catalog-service publish. */
class ConsumedEventsTest {

  private final EventCodec codec = new EventCodec();

  @Test
  void aCompletedSaleIsUnderstood() {
    SaleCompleted sale =
        codec.dataOf(EventContracts.consumedSample("sales.sale-completed.v1"), SaleCompleted.class);

    assertThat(sale.saleId()).isPositive();
    assertThat(sale).hasNoNullFieldsOrPropertiesExcept("customerId", "registerId");
    assertThat(sale.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasNoNullFieldsOrProperties());
    assertThat(sale.payments())
        .containsExactly(payment("card", "50000.00"), payment("cash", "104200.00"));
  }

  @Test
  void aRefundIsUnderstood() {
    SaleRefunded refund =
        codec.dataOf(EventContracts.consumedSample("sales.sale-refunded.v1"), SaleRefunded.class);

    assertThat(refund.refundId()).isPositive();
    assertThat(refund).hasNoNullFieldsOrPropertiesExcept("customerId");
    assertThat(refund.payments()).containsExactly(payment("cash", "75000.00"));
    assertThat(refund.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasNoNullFieldsOrProperties());
  }

  @Test
  void aClosedSessionNamesItsRegister() {
    assertThat(
            EventContracts.consumedSample("sales.session-closed.v1")
                .data()
                .at("/register_name")
                .asString())
        .isNotBlank();
  }

  @Test
  void pastSalesNameTheirSales() {
    assertThat(EventContracts.consumedSample("sales.past-sale-imported.v1").data().at("/sales/0"))
        .isNotEmpty();
    assertThat(
            EventContracts.consumedSample("sales.past-sale-removed.v1")
                .data()
                .at("/sale_ids/0")
                .asLong())
        .isPositive();
  }
}
