package uz.erp.catalog.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * An entry of the ledger as clients see it.
 *
 * @param quantity what was added; negative for what left
 * @param balanceAfter on hand after it
 * @param belowZero whether more had left by then than ever came in
 * @param valueChange by how much a revaluation changed what the goods on hand are worth
 * @param batchId null for goods of no batch
 * @param batch the number of the batch
 * @param batchBalanceAfter of the batch on hand after it
 * @param sourceId the document behind it, of the kind its type says
 * @param sourceLine its line there
 */
public record MovementView(
    long id,
    long product,
    String productName,
    String sku,
    MovementType type,
    Quantity quantity,
    @CostFigure Money unitCost,
    Quantity balanceAfter,
    boolean belowZero,
    @CostFigure @Nullable Money valueChange,
    @Nullable Long batchId,
    @Nullable String batch,
    @Nullable Quantity batchBalanceAfter,
    @Nullable Long sourceId,
    @Nullable Long sourceLine,
    @Nullable String reason,
    @Nullable String note,
    @Nullable Long employeeId,
    @Nullable String employeeName,
    Instant occurredAt,
    Instant createdAt) {}
