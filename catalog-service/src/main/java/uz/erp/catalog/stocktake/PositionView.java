package uz.erp.catalog.stocktake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * A product or batch to be counted.
 *
 * @param counted by all together; while counting goes on, by the caller alone
 * @param expected on hand at the moment of the last count; null while counting goes on
 * @param difference what was counted and not expected; negative for what is missing
 * @param differenceCost the difference at cost
 */
@Schema(name = "StockTakePosition")
public record PositionView(
    long id,
    long product,
    String productName,
    String sku,
    @Nullable String batch,
    @Nullable LocalDate expiresOn,
    @Nullable Quantity counted,
    @Nullable Instant countedAt,
    @Nullable Quantity expected,
    @Nullable Quantity difference,
    @Nullable Money unitCost,
    @Nullable Money differenceCost) {}
