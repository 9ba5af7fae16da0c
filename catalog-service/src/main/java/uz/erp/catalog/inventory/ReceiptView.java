package uz.erp.catalog.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A receipt of goods as clients see it.
 *
 * @param status {@code received} or {@code cancelled}
 */
public record ReceiptView(
    long id,
    String number,
    @Nullable String supplier,
    @Nullable String note,
    Money totalCost,
    long employeeId,
    String employeeName,
    Instant receivedAt,
    Instant createdAt,
    String status,
    @Nullable Instant cancelledAt,
    @Nullable String cancelledByName,
    List<Line> lines) {

  ReceiptView withLines(List<Line> itsLines) {
    return new ReceiptView(
        id,
        number,
        supplier,
        note,
        totalCost,
        employeeId,
        employeeName,
        receivedAt,
        createdAt,
        status,
        cancelledAt,
        cancelledByName,
        List.copyOf(itsLines));
  }

  /**
   * One product of it.
   *
   * @param position from 1
   * @param batch the number of its batch
   * @param expiresOn the last day the batch may be sold
   * @param averageCostAfter the product's cost since these goods are in
   */
  @Schema(name = "ReceiptLine")
  public record Line(
      int position,
      long product,
      String productName,
      String sku,
      String unit,
      Quantity quantity,
      Money unitCost,
      Money totalCost,
      Money averageCostAfter,
      @Nullable Long batchId,
      @Nullable String batch,
      @Nullable LocalDate expiresOn) {}
}
