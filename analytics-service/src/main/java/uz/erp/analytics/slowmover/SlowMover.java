package uz.erp.analytics.slowmover;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** A product that lies. */
public record SlowMover(
    long productId,
    String productName,
    @Schema(description = "The SKU.", example = "IPHONE-14-PRO") @Nullable String productCode,
    @Schema(
            description =
                "no_sales: nothing was sold in the window, net of refunds. overstock: it was, but"
                    + " more than 180 days of stock are left.",
            type = "string",
            allowableValues = {"no_sales", "overstock"})
        SlowReason reason,
    Quantity quantityOnHand,
    Money costPrice,
    @Schema(description = "quantity_on_hand × cost_price: the money that lies.")
        MoneySum tiedUpCost,
    @Schema(description = "When the first of it came in.") LocalDate firstReceivedOn,
    @Schema(description = "The last day with a receipt of it; null when there was none.")
        @Nullable LocalDate lastSoldOn,
    @Schema(description = "Days since last_sold_on; null when it was never sold.")
        @Nullable Long daysWithoutSale,
    @Schema(description = "Sold in the window, net of refunds.") QuantitySum quantitySold,
    @Schema(
            description =
                "As in inventory-snapshots: over the last 30 days, whatever the window; null when"
                    + " nothing was sold.",
            example = "400.0")
        @Nullable BigDecimal daysOfStock,
    boolean isActive) {

  static SlowMover read(ResultSet row, int number) throws SQLException {
    return new SlowMover(
        row.getLong("product_id"),
        row.getString("name"),
        row.getString("sku"),
        SlowReason.of(row.getString("reason")),
        Quantity.of(row.getBigDecimal("on_hand")),
        Money.of(row.getBigDecimal("cost_price")),
        new MoneySum(row.getBigDecimal("tied_up_cost")),
        row.getObject("first_received_on", LocalDate.class),
        row.getObject("last_sold_on", LocalDate.class),
        row.getObject("days_without_sale", Long.class),
        new QuantitySum(row.getBigDecimal("sold")),
        row.getBigDecimal("days_of_stock"),
        row.getBoolean("is_active"));
  }
}
