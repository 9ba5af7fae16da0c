package uz.erp.analytics.trade;

import java.math.BigDecimal;
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
        1L,
        CASHIER,
        customerId,
        sum(TradeLine::discountAmount, lines),
        sum(TradeLine::taxAmount, lines),
        sum(TradeLine::total, lines),
        List.of(lines));
  }

  public static SaleRefunded refund(long id, long saleId, String date, TradeLine... lines) {
    LocalDate day = LocalDate.parse(date);
    return new SaleRefunded(
        id,
        saleId,
        day,
        day.atTime(NOON).toInstant(ZoneOffset.UTC),
        CASHIER,
        null,
        sum(TradeLine::discountAmount, lines),
        sum(TradeLine::taxAmount, lines),
        sum(TradeLine::total, lines),
        List.of(lines));
  }

  private static Money sum(Function<TradeLine, Money> figure, TradeLine... lines) {
    return List.of(lines).stream().map(figure).reduce(Money.ZERO, Money::plus);
  }
}
