package uz.erp.customer.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** Goods given back: what the customer's history needs of {@code sales.sale-refunded.v1}. */
public record SaleRefunded(
    long refundId,
    long saleId,
    Instant refundedAt,
    LocalDate businessDate,
    @Nullable Long customerId,
    List<Line> lines,
    List<Paid> payments,
    Money total,
    boolean fullyRefunded) {

  /** What came back of one line. */
  public record Line(long lineId, Quantity quantity, Money total) {}
}
