package uz.erp.sales.sale;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.product.SoldPackaging;
import uz.erp.sales.settings.TaxMode;

/** A sale as others see it. */
@Schema(name = "Sale")
public record SaleView(
    long id,
    @Schema(example = "CHECK-20250117120530") String receiptNumber,
    @Schema(description = "gapless per store, given at completion") @Nullable Long number,
    @Schema(description = "gapless per register, given at completion")
        @Nullable Long registerNumber,
    @Nullable UUID clientUuid,
    @Schema(description = "the till's own, given at checkout") @Nullable Long clientNumber,
    SaleStatus status,
    Money subtotal,
    Money discountAmount,
    @Schema(description = "contained in total_amount, also where it came on top of the prices")
        Money taxAmount,
    Money totalAmount,
    @Schema(description = "by how much cash was rounded; contained in total_amount")
        Money roundingAmount,
    @Schema(description = "what a pending sale would come to, paid wholly in cash")
        @Nullable Money cashTotal,
    Money paidAmount,
    Money changeAmount,
    @Schema(description = "by when the part on credit is to be paid") @Nullable LocalDate dueDate,
    Money refundedAmount,
    @Schema(name = "is_partially_refunded") boolean isPartiallyRefunded,
    List<Item> items,
    List<Paid> payments,
    @Schema(description = "customer id") @Nullable Long customer,
    @Nullable String customerName,
    @Nullable String customerPhone,
    @Schema(description = "employee id") long cashier,
    String cashierName,
    @Schema(description = "session id") long session,
    @Schema(description = "register id") long register,
    String registerName,
    @Nullable String cancelReason,
    @Schema(description = "set while the sale is parked") @Nullable Instant heldAt,
    @Nullable String holdNote,
    Instant createdAt,
    @Nullable Instant completedAt,
    @Schema(description = "the store's day it was completed on") @Nullable LocalDate businessDate,
    @Schema(description = "whether prices contain the tax") TaxMode taxMode,
    @Schema(description = "on the whole sale") @Nullable Discount discount,
    long version) {

  /** A line, as it stood when it was scanned. */
  @Schema(name = "SaleItem")
  public record Item(
      long id,
      @Schema(description = "product id") long product,
      String productName,
      @Nullable String sku,
      @Nullable String barcode,
      String unit,
      @Schema(description = "batch id") @Nullable Long batch,
      Quantity quantity,
      Money unitPrice,
      Money discountAmount,
      @Schema(type = "string", example = "12.00") String taxRate,
      @Schema(description = "contained in total") Money taxAmount,
      Money total,
      Quantity refundedQuantity,
      Money refundedAmount,
      @Schema(description = "the till's own identity of the line, or one made here") UUID lineUuid,
      @Schema(description = "of one base unit, before a price was set by hand") Money listPrice,
      @Schema(description = "price × quantity before discounts") Money subtotal,
      @Schema(description = "the discount on this line alone") @Nullable Discount discount,
      @Schema(description = "the share of the discount on the whole sale, in discount_amount")
          Money orderDiscountAmount,
      @Nullable String batchNumber,
      @Nullable Packaging packaging,
      @Nullable Quantity packagingQuantity,
      @Schema(description = "code in the national catalogue, 17 digits") @Nullable String ikpu,
      @Nullable String packageCode,
      @Nullable String unitCode,
      @Schema(description = "whether each piece carries a marking code") boolean markingRequired) {

    static Item of(SaleLine line) {
      return new Item(
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
          line.returned().quantity(),
          line.returned().total(),
          line.uuid(),
          line.amounts().listPrice(),
          line.subtotal(),
          line.terms().discount(),
          line.amounts().orderDiscount(),
          line.batch() == null ? null : line.batch().number(),
          Packaging.of(line.product().packaging()),
          line.packagingQuantity(),
          line.product().fiscal().ikpu(),
          line.product().fiscal().packageCode(),
          line.product().fiscal().unitCode(),
          line.product().fiscal().markingRequired());
    }

    private static String rate(BigDecimal rate) {
      return rate.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
  }

  /** What a line was sold in: so many base units at once. */
  @Schema(name = "SalePackaging")
  public record Packaging(long id, String name, Quantity factor) {

    public static @Nullable Packaging of(@Nullable SoldPackaging packaging) {
      return packaging == null
          ? null
          : new Packaging(packaging.id(), packaging.name(), packaging.factor());
    }
  }

  /** A payment of a completed sale. */
  @Schema(name = "SalePayment")
  public record Paid(
      long id,
      PaymentMethod paymentMethod,
      Money amount,
      Money receivedAmount,
      Money changeAmount,
      Money refundedAmount,
      @Nullable String cardLast4,
      @Nullable String transactionId,
      @Nullable LocalDate dueDate) {

    static Paid of(Payment payment) {
      return new Paid(
          payment.storedId(),
          payment.method(),
          payment.amount(),
          payment.received(),
          payment.change(),
          payment.refunded(),
          payment.cardLast4(),
          payment.transactionId(),
          payment.dueDate());
    }
  }

  public static SaleView of(SaleHead head, List<SaleLine> lines, List<Payment> payments) {
    SaleOrigin origin = head.origin();
    SaleCustomer customer = head.customer();
    Completion completion = head.completion();
    return new SaleView(
        head.id(),
        origin.receiptNumber(),
        completion == null ? null : completion.number(),
        completion == null ? null : completion.registerNumber(),
        head.clientUuid(),
        completion == null ? null : completion.clientNumber(),
        head.status(),
        head.totals().subtotal(),
        head.totals().discount(),
        head.totals().tax(),
        head.totals().total(),
        head.rounding().amount(),
        head.status() == SaleStatus.PENDING ? head.rounding().round(head.totals().total()) : null,
        payments.stream().map(Payment::amount).reduce(Money.ZERO, Money::plus),
        head.bill().change(),
        Payment.dueDate(payments),
        head.state().refunded(),
        head.state().isPartiallyRefunded(),
        lines.stream().map(Item::of).toList(),
        payments.stream().map(Paid::of).toList(),
        customer == null ? null : customer.id(),
        customer == null ? null : customer.name(),
        customer == null ? null : customer.phone(),
        head.cashier().id(),
        head.cashier().name(),
        origin.sessionId(),
        origin.registerId(),
        origin.registerName(),
        head.state().cancelReason(),
        head.state().hold() == null ? null : head.state().hold().at(),
        head.state().hold() == null ? null : head.state().hold().note(),
        origin.createdAt(),
        completion == null ? null : completion.at(),
        completion == null ? null : completion.businessDate(),
        head.terms().taxMode(),
        head.terms().discount(),
        head.version());
  }
}
