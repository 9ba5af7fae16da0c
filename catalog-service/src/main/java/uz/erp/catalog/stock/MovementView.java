package uz.erp.catalog.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * An entry of the ledger as clients see it.
 *
 * @param quantity what was added; negative for what left
 * @param balanceAfter on hand after it
 * @param belowZero whether more had left by then than ever came in
 * @param sourceId the receipt of goods, sale or refund behind it
 * @param sourceLine its line there
 */
public record MovementView(
    long id,
    long product,
    String productName,
    String sku,
    MovementType type,
    Quantity quantity,
    Money unitCost,
    Quantity balanceAfter,
    boolean belowZero,
    @Nullable Long sourceId,
    @Nullable Long sourceLine,
    @Nullable String reason,
    @Nullable String note,
    @Nullable Long employeeId,
    @Nullable String employeeName,
    Instant occurredAt,
    Instant createdAt) {}
