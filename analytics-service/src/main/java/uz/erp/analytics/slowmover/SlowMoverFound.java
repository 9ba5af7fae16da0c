package uz.erp.analytics.slowmover;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.platform.measure.Quantity;

/** Data of {@code analytics.slow-mover-found.v1}; sent once until it has ended. */
record SlowMoverFound(
    long productId,
    String productName,
    @Nullable String sku,
    Quantity quantityOnHand,
    @Nullable MoneySum tiedUpCost,
    LocalDate firstReceivedOn,
    @Nullable LocalDate lastSoldOn,
    @Nullable String daysOfStock,
    LocalDate foundOn) {

  static final String TYPE = "analytics.slow-mover-found.v1";

  static SlowMoverFound of(SlowMover product, LocalDate foundOn) {
    BigDecimal days = product.daysOfStock();
    return new SlowMoverFound(
        product.productId(),
        product.productName(),
        product.productCode(),
        product.quantityOnHand(),
        product.tiedUpCost(),
        product.firstReceivedOn(),
        product.lastSoldOn(),
        days == null ? null : days.toPlainString(),
        foundOn);
  }
}
