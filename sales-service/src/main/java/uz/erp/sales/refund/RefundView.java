package uz.erp.sales.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.sale.PaymentMethod;

/** A refund as others see it. */
@Schema(name = "Refund")
public record RefundView(
    long id,
    @Schema(description = "sale id") long sale,
    @Schema(description = "id of the session whose drawer paid it") long session,
    @Schema(description = "register id") long register,
    @Schema(description = "employee id") long cashier,
    String cashierName,
    @Nullable String reason,
    Money totalAmount,
    Money taxAmount,
    Money discountAmount,
    List<Item> items,
    List<Paid> payments,
    Instant createdAt,
    LocalDate businessDate) {

  RefundView withId(long newId) {
    return new RefundView(
        newId,
        sale,
        session,
        register,
        cashier,
        cashierName,
        reason,
        totalAmount,
        taxAmount,
        discountAmount,
        items,
        payments,
        createdAt,
        businessDate);
  }

  /** A part of a line that came back. */
  @Schema(name = "RefundItem")
  public record Item(
      long itemId,
      @Schema(description = "product id") long product,
      String productName,
      Quantity quantity,
      Money total,
      Money taxAmount,
      Money discountAmount,
      boolean restock) {}

  /** Money given back. */
  @Schema(name = "RefundPayment")
  public record Paid(PaymentMethod paymentMethod, Money amount) {}
}
