package uz.erp.customer.purchase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A paid receipt: what the customer's history needs of {@code sales.sale-completed.v1}.
 *
 * @param dueDate of the part on credit; the day of the sale when nothing was agreed
 */
public record SaleCompleted(
    long saleId,
    long number,
    String receiptNumber,
    @Nullable Long registerId,
    @Nullable String cashierName,
    @Nullable Long customerId,
    Instant completedAt,
    LocalDate businessDate,
    String currency,
    List<Line> lines,
    List<Paid> payments,
    Money discountTotal,
    Money taxTotal,
    Money total,
    @Nullable LocalDate dueDate) {

  /** One line of the receipt. */
  public record Line(
      long lineId,
      long productId,
      String name,
      @Nullable String sku,
      @Nullable String unit,
      Quantity quantity,
      Money unitPrice,
      Money discountAmount,
      Money total) {}

  LocalDate due() {
    return dueDate == null ? businessDate : dueDate;
  }

  Map<Long, Money> lineTotals() {
    Map<Long, Money> totals = new LinkedHashMap<>();
    lines.forEach(line -> totals.put(line.lineId(), line.total()));
    return totals;
  }
}
