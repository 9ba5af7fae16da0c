package uz.erp.analytics.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** Receipts and refunds whose totals follow from their lines, as sales-service makes them. */
public final class TradeFixtures {

  private static final BigDecimal TAX_RATE = BigDecimal.valueOf(12);
  private static final BigDecimal TAX_BASE = BigDecimal.valueOf(112);
  private static final LocalTime NOON = LocalTime.NOON;
  private static final long CASHIER = 3;
  private static final long REGISTER = 1;

  private TradeFixtures() {}

  /** A line without a discount; 12 % tax is contained in the price. */
  public static TradeLine line(
      long lineId, long productId, String quantity, String price, String cost) {
    Quantity amount = Quantity.of(quantity);
    Money total = Money.of(price).times(amount);
    return new TradeLine(
        lineId,
        productId,
        "Product " + productId,
        "SKU-" + productId,
        amount,
        Money.ZERO,
        total.share(TAX_RATE, TAX_BASE),
        total,
        Money.of(cost).times(amount));
  }

  public static TradeLine discounted(TradeLine line, String discount) {
    Money off = Money.of(discount);
    Money total = line.total().minus(off);
    return new TradeLine(
        line.lineId(),
        line.productId(),
        line.name(),
        line.sku(),
        line.quantity(),
        off,
        total.share(TAX_RATE, TAX_BASE),
        total,
        line.costTotal());
  }

  public static SaleCompleted sale(
      long id, String date, @Nullable Long customerId, TradeLine... lines) {
    LocalDate day = LocalDate.parse(date);
    return new SaleCompleted(
        id,
        day,
        day.atTime(NOON).toInstant(ZoneOffset.UTC),
        REGISTER,
        CASHIER,
        "Петр Петров",
        customerId,
        sum(TradeLine::discountAmount, lines),
        sum(TradeLine::taxAmount, lines),
        sum(TradeLine::total, lines),
        List.of(new Payment("cash", sum(TradeLine::total, lines))),
        List.of(lines));
  }

  public static SaleRefunded refund(long id, long saleId, String date, TradeLine... lines) {
    LocalDate day = LocalDate.parse(date);
    return new SaleRefunded(
        id,
        saleId,
        day,
        day.atTime(NOON).toInstant(ZoneOffset.UTC),
        REGISTER,
        CASHIER,
        null,
        sum(TradeLine::discountAmount, lines),
        sum(TradeLine::taxAmount, lines),
        sum(TradeLine::total, lines),
        List.of(new Payment("cash", sum(TradeLine::total, lines))),
        List.of(lines));
  }

  /** A line whose goods have no known cost. */
  public static TradeLine withoutCost(TradeLine line) {
    return new TradeLine(
        line.lineId(),
        line.productId(),
        line.name(),
        line.sku(),
        line.quantity(),
        line.discountAmount(),
        line.taxAmount(),
        line.total(),
        null);
  }

  /** The same sale at another time of its day, at another register and by another cashier. */
  public static SaleCompleted made(
      SaleCompleted sale,
      String at,
      @Nullable Long registerId,
      @Nullable Long employeeId,
      @Nullable String cashierName) {
    return new SaleCompleted(
        sale.saleId(),
        sale.businessDate(),
        Instant.parse(at),
        registerId,
        employeeId,
        cashierName,
        sale.customerId(),
        sale.discountTotal(),
        sale.taxTotal(),
        sale.total(),
        sale.payments(),
        sale.lines());
  }

  /** The same sale paid otherwise; its total is what was paid, the rest is rounding. */
  public static SaleCompleted paid(SaleCompleted sale, Payment... payments) {
    return new SaleCompleted(
        sale.saleId(),
        sale.businessDate(),
        sale.completedAt(),
        sale.registerId(),
        sale.employeeId(),
        sale.cashierName(),
        sale.customerId(),
        sale.discountTotal(),
        sale.taxTotal(),
        total(payments),
        List.of(payments),
        sale.lines());
  }

  /** The same refund made elsewhere, at another time, and paid back otherwise. */
  public static SaleRefunded made(
      SaleRefunded refund,
      String at,
      @Nullable Long registerId,
      long employeeId,
      Payment... payments) {
    return new SaleRefunded(
        refund.refundId(),
        refund.saleId(),
        refund.businessDate(),
        Instant.parse(at),
        registerId,
        employeeId,
        refund.customerId(),
        refund.discountTotal(),
        refund.taxTotal(),
        total(payments),
        List.of(payments),
        refund.lines());
  }

  public static Payment payment(String method, String amount) {
    return new Payment(method, Money.of(amount));
  }

  private static Money total(Payment... payments) {
    return List.of(payments).stream().map(Payment::amount).reduce(Money.ZERO, Money::plus);
  }

  private static Money sum(Function<TradeLine, Money> figure, TradeLine... lines) {
    return List.of(lines).stream().map(figure).reduce(Money.ZERO, Money::plus);
  }
}
