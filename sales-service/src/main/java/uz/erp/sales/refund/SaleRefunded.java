package uz.erp.sales.refund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.sale.LineReturn;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.SaleStatus;
import uz.erp.sales.sale.SaleView;

/**
 * A refund as other services read it.
 *
 * @param sessionId the session whose drawer paid; null, as its register, for a back-office refund
 */
record SaleRefunded(
    long refundId,
    long saleId,
    String receiptNumber,
    Instant refundedAt,
    LocalDate businessDate,
    @Nullable Long sessionId,
    @Nullable Long registerId,
    long employeeId,
    @Nullable Long customerId,
    @Nullable String reason,
    String currency,
    List<Line> lines,
    List<Paid> payments,
    Money total,
    Money taxTotal,
    Money discountTotal,
    Money roundingAmount,
    boolean fullyRefunded) {

  static final String TYPE = "sales.sale-refunded.v1";

  record Line(
      long lineId,
      long productId,
      String name,
      @Nullable String sku,
      Quantity quantity,
      Money total,
      Money discountAmount,
      Money taxAmount,
      Money costTotal,
      boolean restock) {

    static Line of(LineReturn part) {
      return new Line(
          part.line().storedId(),
          part.line().product().id(),
          part.line().product().name(),
          part.line().product().sku(),
          part.quantity(),
          part.total(),
          part.discount(),
          part.tax(),
          part.cost(),
          part.restock());
    }
  }

  record Paid(PaymentMethod method, Money amount) {}

  static SaleRefunded of(RefundView refund, SaleView sale, RefundedParts parts, String currency) {
    return new SaleRefunded(
        refund.id(),
        sale.id(),
        sale.receiptNumber(),
        refund.createdAt(),
        refund.businessDate(),
        refund.session(),
        refund.register(),
        refund.cashier(),
        sale.customer(),
        refund.reason(),
        currency,
        parts.lines().stream().map(Line::of).toList(),
        parts.money().stream().map(m -> new Paid(m.payment().method(), m.amount())).toList(),
        refund.totalAmount(),
        refund.taxAmount(),
        refund.discountAmount(),
        refund.roundingAmount(),
        sale.status() == SaleStatus.REFUNDED);
  }
}
