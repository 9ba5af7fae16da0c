package uz.erp.sales.sale.checkout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.sale.Completion;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleHead;
import uz.erp.sales.sale.SaleLine;
import uz.erp.sales.sale.SaleOrigin;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.settings.TaxMode;

/**
 * A completed sale as other services read it: everything a consumer needs, so that none calls back.
 */
record SaleCompleted(
    long saleId,
    long number,
    String receiptNumber,
    @Nullable UUID clientUuid,
    long registerId,
    long registerNumber,
    long sessionId,
    long employeeId,
    long userId,
    String cashierName,
    @Nullable Long customerId,
    @Nullable String customerName,
    @Nullable String customerPhone,
    Instant completedAt,
    LocalDate businessDate,
    String currency,
    List<Line> lines,
    List<Paid> payments,
    Money subtotal,
    Money discountTotal,
    Money taxTotal,
    Money total,
    Money roundingAmount,
    @Nullable LocalDate dueDate,
    Quantity itemsQuantity,
    TaxMode taxMode) {

  static final String TYPE = "sales.sale-completed.v1";

  record Line(
      long lineId,
      long productId,
      String name,
      @Nullable String sku,
      @Nullable String barcode,
      String unit,
      @Nullable Long batchId,
      Quantity quantity,
      Money unitPrice,
      Money discountAmount,
      String taxRate,
      Money taxAmount,
      Money total,
      Money costPrice,
      Money costTotal,
      UUID lineUuid,
      Money listPrice,
      Money orderDiscountAmount,
      @Nullable String batchNumber,
      SaleView.@Nullable Packaging packaging,
      @Nullable Quantity packagingQuantity) {

    static Line of(SaleLine line) {
      return new Line(
          line.storedId(),
          line.product().id(),
          line.product().name(),
          line.product().sku(),
          line.product().barcode(),
          line.product().unit(),
          line.batchId(),
          line.quantity(),
          line.product().price(),
          line.discount(),
          rate(line.product().taxRate()),
          line.tax(),
          line.total(),
          line.product().cost(),
          line.cost(),
          line.uuid(),
          line.amounts().listPrice(),
          line.amounts().orderDiscount(),
          line.batch() == null ? null : line.batch().number(),
          SaleView.Packaging.of(line.product().packaging()),
          line.packagingQuantity());
    }

    private static String rate(BigDecimal rate) {
      return rate.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
  }

  record Paid(PaymentMethod method, Money amount, Money receivedAmount, Money changeAmount) {

    static Paid of(Payment payment) {
      return new Paid(payment.method(), payment.amount(), payment.received(), payment.change());
    }
  }

  static SaleCompleted of(Sale sale, List<Payment> payments, long userId, String currency) {
    SaleHead head = sale.head();
    SaleOrigin origin = head.origin();
    SaleCustomer customer = head.customer();
    Completion completion = Objects.requireNonNull(head.completion());
    return new SaleCompleted(
        head.id(),
        completion.number(),
        origin.receiptNumber(),
        head.clientUuid(),
        origin.registerId(),
        completion.registerNumber(),
        origin.sessionId(),
        head.cashier().id(),
        userId,
        head.cashier().name(),
        customer == null ? null : customer.id(),
        customer == null ? null : customer.name(),
        customer == null ? null : customer.phone(),
        completion.at(),
        completion.businessDate(),
        currency,
        sale.lines().stream().map(Line::of).toList(),
        payments.stream().map(Paid::of).toList(),
        head.totals().subtotal(),
        head.totals().discount(),
        head.totals().tax(),
        head.totals().total(),
        head.rounding().amount(),
        Payment.dueDate(payments),
        sale.itemsQuantity(),
        head.terms().taxMode());
  }
}
