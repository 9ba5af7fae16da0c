package uz.erp.task.cause;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * What is needed of {@code analytics.slow-mover-found.v1}.
 *
 * @param daysOfStock a plain number with one decimal; null when nothing was sold
 */
public record SlowMoverFound(
    long productId,
    String productName,
    Quantity quantityOnHand,
    @Nullable Money tiedUpCost,
    @Nullable LocalDate firstReceivedOn,
    @Nullable LocalDate lastSoldOn,
    @Nullable BigDecimal daysOfStock,
    LocalDate foundOn) {}
