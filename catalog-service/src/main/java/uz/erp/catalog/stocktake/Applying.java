package uz.erp.catalog.stocktake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batch;
import uz.erp.catalog.batch.Batches;
import uz.erp.catalog.batch.Take;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockFigure;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** Enters the differences of a stock-take in the ledger, all of them and once. */
@Service
@Transactional
public class Applying {

  private final StockTakes takes;
  private final StockLedger ledger;
  private final Batches batches;
  private final StockTakeQueries queries;
  private final JdbcClient jdbc;
  private final Clock clock;

  Applying(
      StockTakes takes,
      StockLedger ledger,
      Batches batches,
      StockTakeQueries queries,
      JdbcClient jdbc,
      Clock clock) {
    this.takes = takes;
    this.ledger = ledger;
    this.batches = batches;
    this.queries = queries;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public StockTakeView apply(long id, Movement.Actor by) {
    boolean zeroUncounted = queries.get(id).zeroUncounted();
    takes.move(id, StockTakeStatus.APPLIED, StockTaking.nameOf(by));
    List<Long> products = differing(id, zeroUncounted);
    if (!products.isEmpty()) {
      Map<Long, StockFigure> figures = ledger.lock(products);
      for (Position position : positions(id, products)) {
        Quantity difference = position.difference();
        if (difference == null && zeroUncounted) {
          StockFigure figure = Objects.requireNonNull(figures.get(position.productId()));
          difference = onHand(position, figure).negate();
        }
        if (difference != null) {
          enter(id, position, difference, by);
        }
      }
    }
    return queries.get(id);
  }

  private void enter(long id, Position position, Quantity difference, Movement.Actor by) {
    Batch batch = batchOf(position);
    Money cost = batch == null ? position.costPrice() : batch.unitCost();
    int part = 0;
    for (Take take : takesOf(batch, difference)) {
      Quantity quantity = difference.isNegative() ? take.quantity().negate() : take.quantity();
      ledger.record(
          new Movement(
              position.productId(),
              take.batchId(),
              MovementType.STOCK_TAKE,
              quantity,
              cost,
              new Movement.Source(id, position.lineId(), part++),
              null,
              null,
              by,
              clock.instant()));
    }
    jdbc.sql(
            "update stock_take_line set difference = :difference, unit_cost = :cost where id = :id")
        .param("difference", difference.amount())
        .param("cost", cost.amount())
        .param("id", position.lineId())
        .update();
  }

  /** What is missing of a batch and left it since the count is missing from goods of no batch. */
  private static List<Take> takesOf(@Nullable Batch batch, Quantity difference) {
    if (difference.isZero()) {
      return List.of();
    }
    if (batch == null || difference.isPositive()) {
      return List.of(new Take(batch, difference.isNegative() ? difference.negate() : difference));
    }
    return Take.inOrder(List.of(batch), difference.negate());
  }

  private Quantity onHand(Position position, StockFigure figure) {
    Batch batch = batchOf(position);
    return batch == null ? figure.unbatched() : batch.onHand();
  }

  private @Nullable Batch batchOf(Position position) {
    Long batch = position.batchId();
    return batch == null ? null : batches.find(position.productId(), batch).orElseThrow();
  }

  /** Those to lock: a position that was counted as expected moves nothing. */
  private List<Long> differing(long id, boolean zeroUncounted) {
    return jdbc.sql(
            "select distinct l.product_id from stock_take_line l where l.take_id = :take and "
                + "(l.counted <> "
                + Differences.EXPECTED
                + " or (l.counted is null and :zero)) order by l.product_id")
        .param("take", id)
        .param("zero", zeroUncounted)
        .query(Long.class)
        .list();
  }

  private List<Position> positions(long id, List<Long> products) {
    return jdbc.sql(
            "select l.id, l.product_id, l.batch_id, p.cost_price, l.counted - "
                + Differences.EXPECTED
                + " as difference from stock_take_line l join product p on p.id = l.product_id"
                + " where l.take_id = :take and l.product_id in (:products)"
                + " order by l.product_id, l.id")
        .param("take", id)
        .param("products", products)
        .query(
            (row, number) -> {
              var difference = row.getBigDecimal("difference");
              return new Position(
                  row.getLong("id"),
                  row.getLong("product_id"),
                  row.getObject("batch_id", Long.class),
                  Money.of(row.getBigDecimal("cost_price")),
                  difference == null ? null : Quantity.of(difference));
            })
        .list();
  }

  private record Position(
      long lineId,
      long productId,
      @Nullable Long batchId,
      Money costPrice,
      @Nullable Quantity difference) {}
}
