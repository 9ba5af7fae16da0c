package uz.erp.catalog.stocktake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A stock-take as clients see it.
 *
 * @param positions how many products and batches there are to count
 * @param counted how many of them were counted
 * @param totals null while it is a draft or being counted
 */
public record StockTakeView(
    long id,
    StockTakeStatus status,
    StockTakeScope scope,
    @Nullable Long category,
    boolean zeroUncounted,
    @Nullable String note,
    String createdByName,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant reviewedAt,
    @Nullable Instant closedAt,
    @Nullable String closedByName,
    long positions,
    long counted,
    @Nullable Totals totals) {

  /**
   * @param differing how many positions differ
   * @param surplusCost what is more than expected, at cost
   * @param shortageCost what is less than expected, at cost; not negative
   * @param netCost the one without the other
   */
  @Schema(name = "StockTakeTotals")
  public record Totals(long differing, Money surplusCost, Money shortageCost, Money netCost) {}
}
