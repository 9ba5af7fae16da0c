package uz.erp.catalog.inventory;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batch;
import uz.erp.catalog.batch.BatchProblem;
import uz.erp.catalog.batch.Batches;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.stock.Entry;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementQueries;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.MovementView;
import uz.erp.catalog.stock.StockFigure;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/** Corrects stock by a difference with a reason; never below zero, never bare. */
@Service
@Transactional
public class Adjustments {

  private final StockLedger ledger;
  private final Batches batches;
  private final MovementQueries movements;
  private final ProductQueries products;
  private final Clock clock;
  private final StoreClock storeClock;

  Adjustments(
      StockLedger ledger,
      Batches batches,
      MovementQueries movements,
      ProductQueries products,
      Clock clock,
      StoreClock storeClock) {
    this.ledger = ledger;
    this.batches = batches;
    this.movements = movements;
    this.products = products;
    this.clock = clock;
    this.storeClock = storeClock;
  }

  /** Corrects goods of no batch. */
  public MovementView adjust(
      long productId, Quantity delta, String reason, @Nullable String note, Movement.Actor by) {
    return adjust(productId, null, new Change.By(delta), reason, note, by);
  }

  /**
   * @param batchNumber null for goods of no batch
   * @throws ProblemException 400 when there is no such product or batch, 409 {@code
   *     insufficient_stock} when less than that is on hand, 409 {@code stock_differs} when there is
   *     not as much as expected, 409 {@code batch_expired} unless expired goods are written off
   */
  public MovementView adjust(
      long productId,
      @Nullable String batchNumber,
      Change change,
      String reason,
      @Nullable String note,
      Movement.Actor by) {
    if (!products.living(List.of(productId)).contains(productId)) {
      throw ProblemException.field("product", "validation.no_such_product");
    }
    StockFigure figure =
        Objects.requireNonNull(ledger.lock(Set.of(productId)).get(productId), "stock of a product");
    Batch batch = batchNumber == null ? null : batchOf(productId, batchNumber);
    Quantity delta = change.of(batch == null ? figure.onHand() : batch.onHand());
    if (delta.isZero()) {
      throw ProblemException.field("new_quantity", "validation.not_zero_change");
    }
    if (batch != null && delta.isNegative()) {
      requireUsable(batch, reason);
    }
    Entry entry =
        ledger.record(
            new Movement(
                productId,
                batch == null ? null : batch.id(),
                MovementType.ADJUSTMENT,
                delta,
                batch == null ? products.get(productId).costPrice() : batch.unitCost(),
                null,
                reason,
                note,
                by,
                clock.instant()));
    return movements.get(entry.id());
  }

  private Batch batchOf(long productId, String number) {
    return batches
        .find(productId, number)
        .orElseThrow(() -> ProblemException.field("batch", "validation.no_such_batch"));
  }

  private void requireUsable(Batch batch, String reason) {
    boolean writtenOff =
        AdjustmentReason.find(reason).map(AdjustmentReason::takesExpired).orElse(false);
    if (!writtenOff && batch.isExpiredOn(storeClock.today())) {
      throw new ProblemException(BatchProblem.BATCH_EXPIRED, batch.number());
    }
  }

  /** How stock is to change. */
  public sealed interface Change {

    /** The difference to enter, given what is on hand. */
    Quantity of(Quantity onHand);

    /** By so much; negative for what is missing. */
    record By(Quantity delta) implements Change {
      @Override
      public Quantity of(Quantity onHand) {
        return delta;
      }
    }

    /** To so much, provided that there is as much as the one who asks has seen. */
    record To(Quantity expected, Quantity wanted) implements Change {
      @Override
      public Quantity of(Quantity onHand) {
        if (!onHand.equals(expected)) {
          throw new ProblemException(AdjustmentProblem.STOCK_DIFFERS, onHand.toString());
        }
        return wanted.minus(onHand);
      }
    }
  }
}
