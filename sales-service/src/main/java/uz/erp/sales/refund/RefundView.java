package uz.erp.sales.refund;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.sale.LineReturn;
import uz.erp.sales.sale.MoneyReturn;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.SessionView;

/** A refund as others see it. */
@Schema(name = "Refund")
public record RefundView(
    long id,
    @Schema(description = "sale id") long sale,
    @Nullable UUID clientUuid,
    @Schema(
            description =
                "id of the session whose drawer paid it; null for a back-office refund, which no"
                    + " drawer paid")
        @Nullable Long session,
    @Schema(description = "id of that session's register") @Nullable Long register,
    @Schema(description = "employee id") long cashier,
    String cashierName,
    @Nullable String reason,
    @Schema(description = "what goes back: the items and the share of the rounding")
        Money totalAmount,
    @Schema(description = "the share of the sale's cash rounding, contained in total_amount")
        Money roundingAmount,
    Money taxAmount,
    Money discountAmount,
    List<Item> items,
    List<Paid> payments,
    Instant createdAt,
    LocalDate businessDate) {

  /** A refund that is not stored yet; its id is 0. */
  static RefundView of(
      long saleId,
      @Nullable SessionView session,
      RefundRequest request,
      RefundedParts parts,
      StoreClock clock) {
    CurrentEmployee cashier = CurrentEmployee.get();
    Instant now = clock.now();
    return new RefundView(
        0,
        saleId,
        request.clientUuid(),
        session == null ? null : session.id(),
        session == null ? null : session.register(),
        cashier.employeeId(),
        cashier.name(),
        request.reason(),
        parts.total(),
        parts.rounding(),
        parts.sum(LineReturn::tax),
        parts.sum(LineReturn::discount),
        parts.lines().stream().map(Item::of).toList(),
        parts.money().stream().map(Paid::of).toList(),
        now,
        clock.dateOf(now));
  }

  RefundView withId(long newId) {
    return new RefundView(
        newId,
        sale,
        clientUuid,
        session,
        register,
        cashier,
        cashierName,
        reason,
        totalAmount,
        roundingAmount,
        taxAmount,
        discountAmount,
        items,
        payments,
        createdAt,
        businessDate);
  }

  /** What of it went back by a method. */
  Money by(PaymentMethod method) {
    return payments.stream()
        .filter(paid -> paid.paymentMethod() == method)
        .map(Paid::amount)
        .reduce(Money.ZERO, Money::plus);
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
      boolean restock) {

    static Item of(LineReturn part) {
      return new Item(
          part.line().storedId(),
          part.line().product().id(),
          part.line().product().name(),
          part.quantity(),
          part.total(),
          part.tax(),
          part.discount(),
          part.restock());
    }
  }

  /** Money given back. */
  @Schema(name = "RefundPayment")
  public record Paid(PaymentMethod paymentMethod, Money amount) {

    static Paid of(MoneyReturn part) {
      return new Paid(part.payment().method(), part.amount());
    }
  }
}
