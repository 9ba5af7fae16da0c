package uz.erp.analytics.stock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** How much of a product there is at the end of a day, or now for today. */
@Schema(description = "A product's stock at the end of a day in the store's time zone; now, today.")
public record StockSnapshot(
    @Schema(
            description = "Made of the product's id and the date, so it survives a rebuild.",
            example = "1820250117")
        long id,
    Product product,
    LocalDate date,
    @Schema(description = "Below zero when tills sold what was never received.")
        Quantity quantityOnHand,
    Quantity reservedQuantity,
    Quantity availableQuantity,
    Quantity minStock,
    @Schema(
            description =
                "available_quantity ÷ mean daily quantity sold, net of refunds, over the 30 days up"
                    + " to and including date, half up to one decimal. 0.0 when less than nothing"
                    + " is available, null when nothing was sold.",
            example = "2.5")
        @Nullable BigDecimal daysOfStock,
    @Schema(
            description =
                "An active product with a min_stock above zero and no more available than that;"
                    + " one that is out of stock is low too.")
        boolean isLowStock,
    @Schema(description = "An active product of which nothing is available.") boolean isOutOfStock,
    Money costPrice,
    @Schema(description = "quantity_on_hand × cost_price, half up; 0.00 below zero.")
        MoneySum stockValue,
    @Schema(description = "The day of the last change; null when there was none yet.")
        @Nullable LocalDate changedOn) {

  /** What a product is called now. */
  @Schema(name = "StockProduct")
  public record Product(
      long id,
      String name,
      @Nullable String sku,
      @Nullable String unit,
      @Nullable Long categoryId,
      @Nullable String categoryName,
      boolean isActive) {}

  static long id(long productId, LocalDate date) {
    return productId * 100_000_000
        + date.getYear() * 10_000L
        + date.getMonthValue() * 100L
        + date.getDayOfMonth();
  }

  static MoneySum value(Quantity onHand, Money cost) {
    BigDecimal quantity = onHand.amount().max(BigDecimal.ZERO);
    return new MoneySum(quantity.multiply(cost.amount()).setScale(2, RoundingMode.HALF_UP));
  }
}
