package uz.erp.sales.receipt;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.sales.refund.RefundView;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.settings.TillSettings;

/** Puts the figures of a sale or refund together as they stand on paper; computes only sums. */
record ReceiptMaker(TillSettings settings, Tenant store, Receipt.Seller seller) {

  Receipt receipt(SaleView sale, Receipt.@Nullable Account account) {
    List<Receipt.Paid> payments =
        sale.payments().stream()
            .map(p -> new Receipt.Paid(p.paymentMethod(), p.amount(), p.cardLast4(), p.dueDate()))
            .toList();
    return receipt(
        ReceiptKind.SALE,
        sale,
        null,
        account,
        ReceiptLines.of(sale),
        payments,
        sale.totalAmount(),
        sum(sale.payments(), SaleView.Paid::receivedAmount),
        sale.changeAmount());
  }

  Receipt receipt(RefundView refund, SaleView sale) {
    List<Receipt.Paid> payments =
        refund.payments().stream()
            .map(p -> new Receipt.Paid(p.paymentMethod(), p.amount(), null, null))
            .toList();
    return receipt(
        ReceiptKind.REFUND,
        sale,
        refund,
        null,
        ReceiptLines.of(refund, sale),
        payments,
        refund.totalAmount(),
        refund.totalAmount(),
        Money.ZERO);
  }

  private Receipt receipt(
      ReceiptKind kind,
      SaleView sale,
      @Nullable RefundView refund,
      Receipt.@Nullable Account account,
      List<Receipt.Line> lines,
      List<Receipt.Paid> payments,
      Money total,
      Money received,
      Money change) {
    Instant at = refund == null ? Objects.requireNonNull(sale.completedAt()) : refund.createdAt();
    var day = refund == null ? Objects.requireNonNull(sale.businessDate()) : refund.businessDate();
    return new Receipt(
        kind,
        sale.id(),
        refund == null ? null : refund.id(),
        sale.receiptNumber(),
        Objects.requireNonNull(sale.number()),
        Objects.requireNonNull(sale.registerNumber()),
        sale.clientNumber(),
        store.key(),
        seller,
        settings.receiptHeader(),
        settings.receiptFooter(),
        sale.register(),
        sale.registerName(),
        refund == null ? sale.cashier() : refund.cashier(),
        refund == null ? sale.cashierName() : refund.cashierName(),
        sale.customer(),
        sale.customerName(),
        sale.customerPhone(),
        account,
        local(at),
        day,
        refund == null ? null : refund.reason(),
        store.currency(),
        lines,
        sum(lines, Receipt.Line::subtotal),
        sum(lines, Receipt.Line::discountAmount),
        total.minus(sum(lines, Receipt.Line::total)),
        total,
        sale.taxMode(),
        sum(lines, Receipt.Line::taxAmount),
        TaxesByRate.of(lines),
        payments,
        received,
        change,
        refund == null ? sale.refundedAmount() : Money.ZERO,
        qr(sale, refund, total, day.toString()));
  }

  /** A refund differs from its sale by its id behind the sale's number and by its sign. */
  private String qr(SaleView sale, @Nullable RefundView refund, Money total, String day) {
    String number =
        refund == null ? sale.receiptNumber() : sale.receiptNumber() + "/R" + refund.id();
    Money amount = refund == null ? total : total.negate();
    return String.join("|", number, amount.toString(), day, store.key());
  }

  private OffsetDateTime local(Instant at) {
    return at.atZone(store.zone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
  }

  private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
    return parts.stream().map(amount).reduce(Money.ZERO, Money::plus);
  }
}
