package uz.erp.analytics.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A paid receipt: what reports need of {@code sales.sale-completed.v1}.
 *
 * @param registerId null for a sale from before the store came here
 * @param employeeId null for a sale from before the store came here
 * @param cashierName as on the receipt; null for a sale from before the store came here
 * @param payments one for each method, adding up to the total
 */
public record SaleCompleted(
    long saleId,
    LocalDate businessDate,
    Instant completedAt,
    @Nullable Long registerId,
    @Nullable Long employeeId,
    @Nullable String cashierName,
    @Nullable Long customerId,
    Money discountTotal,
    Money taxTotal,
    Money total,
    List<Payment> payments,
    List<TradeLine> lines) {

  public SaleCompleted {
    payments = Payment.covering(total, payments);
  }
}
