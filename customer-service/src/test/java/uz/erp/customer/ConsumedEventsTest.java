package uz.erp.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uz.erp.customer.debt.DebtPaid;
import uz.erp.customer.debt.DebtPaymentReversed;
import uz.erp.customer.purchase.SaleCompleted;
import uz.erp.customer.purchase.SaleRefunded;
import uz.erp.platform.event.EventCodec;
import uz.erp.platform.test.EventContracts;

/** The samples are copies of those that sales-service publishes. */
class ConsumedEventsTest {

  private final EventCodec codec = new EventCodec();

  @Test
  void aCompletedSaleIsUnderstood() {
    SaleCompleted sale = read("sales.sale-completed.v1", SaleCompleted.class);

    assertThat(sale).hasNoNullFieldsOrProperties();
    assertThat(sale.saleId()).isPositive();
    assertThat(sale.payments())
        .extracting(paid -> paid.method())
        .contains("cash", "points", "credit");
    assertThat(sale.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasNoNullFieldsOrProperties());
  }

  @Test
  void aRefundIsUnderstood() {
    SaleRefunded refund = read("sales.sale-refunded.v1", SaleRefunded.class);

    assertThat(refund).hasNoNullFieldsOrProperties();
    assertThat(refund.refundId()).isPositive();
    assertThat(refund.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).hasNoNullFieldsOrProperties());
  }

  @Test
  void paymentsOfDebtAreUnderstood() {
    assertThat(read("sales.debt-paid.v1", DebtPaid.class)).hasNoNullFieldsOrProperties();
    assertThat(read("sales.debt-payment-reversed.v1", DebtPaymentReversed.class))
        .hasNoNullFieldsOrProperties();
  }

  private <T> T read(String type, Class<T> shape) {
    return codec.dataOf(EventContracts.consumedSample(type), shape);
  }
}
