package uz.erp.catalog.inventory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.product.ProductCosts;
import uz.erp.catalog.stock.Entry;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * What a completed sale takes out of stock and a refund brings back.
 *
 * <p>Both already happened, so they are recorded even below zero. What comes back does so at what
 * it cost when it was sold, and moves the average like any goods that come in.
 */
@Service
@Transactional
public class SaleEffects {

  private final StockLedger ledger;
  private final ProductCosts costs;

  SaleEffects(StockLedger ledger, ProductCosts costs) {
    this.ledger = ledger;
    this.costs = costs;
  }

  /** Goods that went over the counter. */
  public void sold(Document sale) {
    Map<Long, Quantity> onHand = lock(sale);
    for (Line line : unrecorded(MovementType.SALE, sale)) {
      requireKnown(onHand, MovementType.SALE, sale, line);
      ledger.record(movement(MovementType.SALE, sale, line, line.quantity().negate()));
    }
  }

  /** Goods that went back on the shelf. */
  public void returned(Document refund) {
    Map<Long, Quantity> onHand = lock(refund);
    for (Line line : unrecorded(MovementType.REFUND, refund)) {
      Quantity before = requireKnown(onHand, MovementType.REFUND, refund, line);
      costs.change(
          line.productId(),
          cost -> AverageCost.after(cost, before, line.quantity(), line.unitCost()));
      Entry entry = ledger.record(movement(MovementType.REFUND, refund, line, line.quantity()));
      onHand.put(line.productId(), entry.level().onHand());
    }
  }

  private Map<Long, Quantity> lock(Document document) {
    Set<Long> products =
        document.lines().stream().map(Line::productId).collect(Collectors.toUnmodifiableSet());
    return products.isEmpty() ? Map.of() : ledger.lock(products);
  }

  /** In the order products are locked in; asked after locking, so that a repetition sees all. */
  private List<Line> unrecorded(MovementType type, Document document) {
    Set<Long> recorded = ledger.recordedLines(type, document.id());
    return document.lines().stream()
        .filter(line -> !recorded.contains(line.lineId()))
        .sorted(Comparator.comparingLong(Line::productId))
        .toList();
  }

  private static Quantity requireKnown(
      Map<Long, Quantity> onHand, MovementType type, Document document, Line line) {
    Quantity quantity = onHand.get(line.productId());
    if (quantity == null) {
      throw new IllegalStateException(
          "%s %d names product %d, which this store never had"
              .formatted(type.code(), document.id(), line.productId()));
    }
    return quantity;
  }

  private static Movement movement(
      MovementType type, Document document, Line line, Quantity quantity) {
    return new Movement(
        line.productId(),
        type,
        quantity,
        line.unitCost(),
        new Movement.Source(document.id(), line.lineId()),
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
   */
  public record Line(long lineId, long productId, Quantity quantity, Money unitCost) {}
}
