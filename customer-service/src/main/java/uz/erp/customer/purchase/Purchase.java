package uz.erp.customer.purchase;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * Something a customer bought.
 *
 * @param id of the sale
 * @param status {@code completed}, or {@code refunded} when all of it came back
 * @param netTotal less what came back
 */
@Schema(name = "Purchase")
public record Purchase(
    long id,
    long number,
    String receiptNumber,
    String status,
    Instant completedAt,
    LocalDate businessDate,
    @Nullable Long registerId,
    @Nullable String cashierName,
    String currency,
    Money discountTotal,
    Money taxTotal,
    Money total,
    Money refundedAmount,
    boolean isPartiallyRefunded,
    Money netTotal,
    List<Paid> payments,
    List<Item> items,
    List<Refund> refunds) {

  /** A line of the receipt and what came back of it. */
  @Schema(name = "PurchaseItem")
  public record Item(
      long id,
      long productId,
      String name,
      @Nullable String sku,
      @Nullable String unit,
      Quantity quantity,
      Money unitPrice,
      Money discountAmount,
      Money total,
      Quantity refundedQuantity,
      Money refundedTotal) {}

  /** Goods given back. */
  @Schema(name = "PurchaseRefund")
  public record Refund(long id, Instant refundedAt, Money total, List<Paid> payments) {}

  Purchase with(List<Item> lines, List<Refund> givenBack) {
    return new Purchase(
        id,
        number,
        receiptNumber,
        status,
        completedAt,
        businessDate,
        registerId,
        cashierName,
        currency,
        discountTotal,
        taxTotal,
        total,
        refundedAmount,
        isPartiallyRefunded,
        netTotal,
        payments,
        lines,
        givenBack);
  }
}
