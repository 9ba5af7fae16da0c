package uz.erp.catalog.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * An entry to be made in the ledger.
 *
 * @param quantity what is added; negative for what leaves
 * @param unitCost what one unit cost the store
 * @param source the line of a document this is the effect of; a line moves stock at most once
 * @param by null when nobody of the store did it
 */
public record Movement(
    long productId,
    MovementType type,
    Quantity quantity,
    Money unitCost,
    @Nullable Source source,
    @Nullable String reason,
    @Nullable String note,
    @Nullable Actor by,
    Instant occurredAt) {

  /** A line of a receipt of goods, a sale or a refund. */
  public record Source(long documentId, long line) {}

  /** The employee a movement is put down to. */
  public record Actor(long employeeId, @Nullable String name) {}
}
