package uz.erp.catalog.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.product.ProductCosts;
import uz.erp.catalog.stock.AverageCost;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockFigure;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * What goods that came in earlier than they were entered change about the cost of those that left
 * meanwhile.
 *
 * <p>Entries are final, so the goods are entered at today's average first; then one more entry
 * brings the average to what it would be had they been entered in time. Its change of value is the
 * cost that the goods sold meanwhile should have carried and did not.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Revaluations {

  private final StockLedger ledger;
  private final ProductCosts costs;
  private final JdbcClient jdbc;

  Revaluations(StockLedger ledger, ProductCosts costs, JdbcClient jdbc) {
    this.ledger = ledger;
    this.costs = costs;
    this.jdbc = jdbc;
  }

  /**
   * To be called before the goods are taken in.
   *
   * @return what to enter after they are; null when nothing left the shop since
   */
  @Nullable Correction prepare(
      long productId, Quantity received, Money unitCost, Instant receivedAt) {
    List<Past> since = since(productId, receivedAt);
    if (since.stream().noneMatch(past -> past.quantity().isNegative())) {
      return null;
    }
    StockFigure now = Objects.requireNonNull(ledger.lock(Set.of(productId)).get(productId));
    Money costNow = costs.change(productId, cost -> cost);
    Quantity then = now.onHand();
    for (Past past : since) {
      then = then.minus(past.quantity());
    }
    Money cost =
        AverageCost.after(costAt(productId, receivedAt, costNow), then, received, unitCost);
    Quantity quantity = then.plus(received);
    for (Past past : since) {
      if (past.type().movesAverageCost() && past.quantity().isPositive()) {
        cost = AverageCost.after(cost, quantity, past.quantity(), past.unitCost());
      }
      quantity = quantity.plus(past.quantity());
    }
    BigDecimal recorded = value(costNow, now.onHand()).add(value(unitCost, received));
    BigDecimal change = value(cost, quantity).subtract(recorded).setScale(2, RoundingMode.HALF_UP);
    return change.signum() == 0 ? null : new Correction(cost, Money.of(change));
  }

  /** Enters it and gives the product the cost that follows. */
  Money enter(
      long productId,
      Correction correction,
      Movement.Source source,
      Movement.Actor by,
      Instant occurredAt) {
    Money average = costs.change(productId, cost -> correction.cost());
    ledger.revalue(
        new Movement(
            productId,
            MovementType.REVALUATION,
            Quantity.ZERO,
            average,
            source,
            null,
            null,
            by,
            occurredAt),
        correction.valueChange());
    return average;
  }

  private List<Past> since(long productId, Instant moment) {
    return jdbc.sql(
            """
            select type, quantity, unit_cost from stock_movement
            where product_id = :product and occurred_at > :moment and quantity <> 0
            order by occurred_at, id
            """)
        .param("product", productId)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(Past::read)
        .list();
  }

  private Money costAt(long productId, Instant moment, Money otherwise) {
    return jdbc.sql(
            """
            select cost_after from stock_movement
            where product_id = :product and occurred_at <= :moment and cost_after is not null
            order by occurred_at desc, id desc limit 1
            """)
        .param("product", productId)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query((row, number) -> Money.of(row.getBigDecimal("cost_after")))
        .optional()
        .orElse(otherwise);
  }

  private static BigDecimal value(Money cost, Quantity quantity) {
    return cost.amount().multiply(quantity.amount());
  }

  /**
   * @param cost of one unit from now on
   * @param valueChange of what is on hand; the opposite belongs to the goods that left
   */
  record Correction(Money cost, Money valueChange) {}

  private record Past(MovementType type, Quantity quantity, Money unitCost) {
    static Past read(ResultSet row, int number) throws SQLException {
      return new Past(
          MovementType.find(row.getString("type")).orElseThrow(),
          Quantity.of(row.getBigDecimal("quantity")),
          Money.of(row.getBigDecimal("unit_cost")));
    }
  }
}
