package uz.erp.analytics.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * Goods given back, wholly or in part: what reports need of {@code sales.sale-refunded.v1}.
 *
 * @param registerId where the refund was made
 * @param employeeId who made the refund
 * @param payments one for each method, adding up to the total
 */
public record SaleRefunded(
    long refundId,
    long saleId,
    LocalDate businessDate,
    Instant refundedAt,
    @Nullable Long registerId,
    long employeeId,
    @Nullable Long customerId,
    Money discountTotal,
    Money taxTotal,
    Money total,
    List<Payment> payments,
    List<TradeLine> lines) {

  public SaleRefunded {
    payments = Payment.covering(total, payments);
  }
}
