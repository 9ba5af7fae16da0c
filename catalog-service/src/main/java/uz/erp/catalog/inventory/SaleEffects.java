package uz.erp.catalog.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batch;
import uz.erp.catalog.batch.Batches;
import uz.erp.catalog.batch.Take;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.time.StoreClock;

/**
 * What a completed sale takes out of stock and a refund brings back.
 *
 * <p>Both already happened, so they are recorded even below zero. A sale takes from the batches
 * that are not expired, the first to expire first, and what they do not hold from goods of no
 * batch. What comes back goes to the batches it came from, at what it cost when it was sold, and
 * moves the average like any goods that come in.
 */
@Service
@Transactional
public class SaleEffects {

  private final StockLedger ledger;
  private final IncomingGoods incoming;
  private final Batches batches;
  private final SoldBatches origins;
  private final StoreClock clock;

  SaleEffects(
      StockLedger ledger,
      IncomingGoods incoming,
      Batches batches,
      SoldBatches origins,
      StoreClock clock) {
    this.ledger = ledger;
    this.incoming = incoming;
    this.batches = batches;
    this.origins = origins;
    this.clock = clock;
  }

  /**
   * Goods that went over the counter; what of a line left already stays as it is, and a sale that
   * is delivered twice is one.
   */
  public void sold(List<Document> completed) {
    lock(completed);
    Map<Long, Document> sales = new LinkedHashMap<>();
    completed.forEach(sale -> sales.putIfAbsent(sale.id(), sale));
    Map<Long, Map<Long, StockLedger.Recorded>> recorded =
        ledger.recorded(MovementType.SALE, sales.keySet());
    for (Document sale : sales.values()) {
      Map<Long, StockLedger.Recorded> ofSale = recorded.getOrDefault(sale.id(), Map.of());
      for (Line line : inLockingOrder(sale)) {
        StockLedger.Recorded before =
            ofSale.getOrDefault(line.lineId(), StockLedger.Recorded.NOTHING);
        Quantity rest = line.quantity().minus(before.of(line.productId()));
        if (rest.isPositive()) {
          takeOut(sale, line, rest, before.parts());
        }
      }
    }
  }

  private void takeOut(Document sale, Line line, Quantity quantity, int firstPart) {
    int part = firstPart;
    for (Take take : Take.inOrder(batchesFor(sale, line), quantity)) {
      ledger.record(
          movement(
              MovementType.SALE,
              sale,
              line,
              take.batchId(),
              take.quantity().negate(),
              take.unitCost(line.unitCost()),
              part++));
    }
  }

  /** The batch the till named goes first, expired or not: it is what went over the counter. */
  private List<Batch> batchesFor(Document sale, Line line) {
    String number = line.batchNumber();
    if (number != null) {
      List<Batch> named = batches.find(line.productId(), number).stream().toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    LocalDate day = clock.dateOf(sale.occurredAt());
    return batches.firstToExpire(line.productId(), day);
  }

  /** Goods that went back on the shelf. */
  public void returned(long saleId, Document refund) {
    lock(List.of(refund));
    Map<Long, StockLedger.Recorded> recorded =
        ledger
            .recorded(MovementType.REFUND, List.of(refund.id()))
            .getOrDefault(refund.id(), Map.of());
    for (Line line : inLockingOrder(refund)) {
      if (!recorded.containsKey(line.lineId())) {
        putBack(saleId, refund, line);
      }
    }
  }

  private void putBack(long saleId, Document refund, Line line) {
    int part = 0;
    for (Take take : Take.inOrder(origins.of(saleId, line), line.quantity())) {
      incoming.takeIn(
          movement(
              MovementType.REFUND,
              refund,
              line,
              take.batchId(),
              take.quantity(),
              take.unitCost(line.unitCost()),
              part++));
    }
  }

  /** All at once, in the one order that all use. */
  private void lock(List<Document> documents) {
    Set<Long> products =
        documents.stream()
            .flatMap(document -> document.lines().stream())
            .map(Line::productId)
            .collect(Collectors.toUnmodifiableSet());
    Set<Long> known = products.isEmpty() ? Set.of() : ledger.lock(products).keySet();
    for (Document document : documents) {
      for (Line line : document.lines()) {
        if (!known.contains(line.productId())) {
          throw new IllegalStateException(
              "document %d names product %d, which this store never had"
                  .formatted(document.id(), line.productId()));
        }
      }
    }
  }

  private static List<Line> inLockingOrder(Document document) {
    return document.lines().stream().sorted(Comparator.comparingLong(Line::productId)).toList();
  }

  private static Movement movement(
      MovementType type,
      Document document,
      Line line,
      @Nullable Long batchId,
      Quantity quantity,
      Money unitCost,
      int part) {
    return new Movement(
        line.productId(),
        batchId,
        type,
        quantity,
        unitCost,
        new Movement.Source(document.id(), line.lineId(), part),
        document.reason(),
        document.receiptNumber(),
        document.by(),
        document.occurredAt());
  }

  /**
   * A sale or a refund.
   *
   * @param by null when the till did not say who
   */
  public record Document(
      long id,
      @Nullable String receiptNumber,
      @Nullable String reason,
      Movement.@Nullable Actor by,
      Instant occurredAt,
      List<Line> lines) {}

  /**
   * @param quantity more than zero, whichever way the goods go
   * @param unitCost what one unit cost when it was sold
   * @param batchNumber of the batch the till named
   */
  public record Line(
      long lineId,
      long productId,
      Quantity quantity,
      Money unitCost,
      @Nullable String batchNumber) {}
}
