package uz.erp.catalog.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * An entry to be made in the ledger.
 *
 * @param batchId null for goods of no batch
 * @param quantity what is added; negative for what leaves
 * @param unitCost what one unit cost the store
 * @param source the line of a document this is the effect of; a line moves stock at most once
 * @param by null when no employee of the store did it
 */
public record Movement(
    long productId,
    @Nullable Long batchId,
    MovementType type,
    Quantity quantity,
    Money unitCost,
    @Nullable Source source,
    @Nullable String reason,
    @Nullable String note,
    @Nullable Actor by,
    Instant occurredAt) {

  /** A movement of goods of no batch. */
  public Movement(
      long productId,
      MovementType type,
      Quantity quantity,
      Money unitCost,
      @Nullable Source source,
      @Nullable String reason,
      @Nullable String note,
      @Nullable Actor by,
      Instant occurredAt) {
    this(productId, null, type, quantity, unitCost, source, reason, note, by, occurredAt);
  }

  /**
   * A line of a document.
   *
   * @param part from 0, for a line that moves several batches
   */
  public record Source(long documentId, long line, int part) {

    public Source(long documentId, long line) {
      this(documentId, line, 0);
    }
  }

  /** The employee a movement is put down to. */
  public record Actor(long employeeId, @Nullable String name) {}
}
