package uz.erp.catalog.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** The only place that moves stock: the figure and its entry change in one statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StockLedger {

  /** What {@code numeric(14, 3)} cannot hold any more. */
  private static final String LIMIT = "100000000000";

  private static final String RECORD =
      """
      with moved as (
        update stock s
        set on_hand = s.on_hand + :quantity, version = s.version + 1, updated_at = now()
        from product p
        where s.product_id = :product and p.id = s.product_id
          and (:fact or :quantity > 0 or s.on_hand + :quantity >= 0)
          and abs(s.on_hand + :quantity) < %s
        returning s.product_id, s.on_hand, s.reserved, s.version, p.name, p.sku, p.min_stock,
          p.cost_price
      ), entered as (
        insert into stock_movement (product_id, type, quantity, unit_cost, balance_after, source_id,
          source_line, reason, note, employee_id, employee_name, occurred_at)
        select product_id, :type, :quantity, :unit_cost, on_hand, cast(:source_id as bigint),
          cast(:source_line as bigint), cast(:reason as text), cast(:note as text),
          cast(:employee_id as bigint), cast(:employee_name as text), :occurred_at
        from moved
        returning id
      )
      select entered.id, moved.* from moved, entered
      """
          .formatted(LIMIT);

  private final JdbcClient jdbc;
  private final Outbox outbox;

  StockLedger(JdbcClient jdbc, Outbox outbox) {
    this.jdbc = jdbc;
    this.outbox = outbox;
  }

  /** Starts the figure of a new product at zero. */
  public void open(long productId) {
    jdbc.sql("insert into stock (product_id) values (:product)")
        .param("product", productId)
        .update();
  }

  /**
   * Locks the figures of several products in the one order everybody uses, so that two documents
   * that name the same products cannot wait for each other.
   *
   * @return what is on hand now, without products that do not exist
   */
  public Map<Long, Quantity> lock(Collection<Long> productIds) {
    Map<Long, Quantity> onHand = new HashMap<>();
    RowCallbackHandler each =
        row -> onHand.put(row.getLong("product_id"), Quantity.of(row.getBigDecimal("on_hand")));
    jdbc.sql(
            """
            select product_id, on_hand from stock where product_id in (:products)
            order by product_id for update
            """)
        .param("products", productIds)
        .query(each);
    return onHand;
  }

  /** The lines of a document that have moved stock already. */
  public Set<Long> recordedLines(MovementType type, long documentId) {
    return jdbc.sql("select source_line from stock_movement where type = :type and source_id = :id")
        .param("type", type.code())
        .param("id", documentId)
        .query(Long.class)
        .set();
  }

  /**
   * Moves stock and publishes what there is now.
   *
   * @throws ProblemException 409 when it would take away more than there is and is no fact, 404
   *     when there is no such product
   */
  public Entry record(Movement movement) {
    Moved moved = move(movement).orElseThrow(() -> refusal(movement));
    outbox.append(
        "catalog.stock",
        "catalog.stock-changed.v1",
        movement.productId(),
        moved.version(),
        new StockChanged(
            movement.productId(),
            moved.version(),
            moved.level().onHand(),
            moved.level().reserved(),
            moved.level().available(),
            movement.quantity(),
            movement.type(),
            moved.minStock(),
            moved.productName(),
            moved.sku(),
            moved.costPrice()));
    return new Entry(moved.entryId(), moved.level());
  }

  private Optional<Moved> move(Movement movement) {
    Movement.Source source = movement.source();
    Movement.Actor by = movement.by();
    return jdbc.sql(RECORD)
        .param("product", movement.productId())
        .param("type", movement.type().code())
        .param("fact", movement.type().isFact())
        .param("quantity", movement.quantity().amount())
        .param("unit_cost", movement.unitCost().amount())
        .param("source_id", source == null ? null : source.documentId())
        .param("source_line", source == null ? null : source.line())
        .param("reason", movement.reason())
        .param("note", movement.note())
        .param("employee_id", by == null ? null : by.employeeId())
        .param("employee_name", by == null ? null : by.name())
        .param("occurred_at", movement.occurredAt().atOffset(ZoneOffset.UTC))
        .query(Moved::read)
        .optional();
  }

  private ProblemException refusal(Movement movement) {
    Quantity onHand = lock(Set.of(movement.productId())).get(movement.productId());
    if (onHand == null) {
      return new ProblemException(CommonProblem.NOT_FOUND);
    }
    return movement.quantity().isNegative() && !movement.type().isFact()
        ? new ProblemException(StockProblem.INSUFFICIENT_STOCK, onHand.toString())
        : new ProblemException(StockProblem.STOCK_LIMIT_EXCEEDED);
  }

  private record Moved(
      long entryId,
      StockLevel level,
      long version,
      Quantity minStock,
      String productName,
      String sku,
      Money costPrice) {

    static Moved read(ResultSet row, int number) throws SQLException {
      return new Moved(
          row.getLong("id"),
          StockLevel.of(
              Quantity.of(row.getBigDecimal("on_hand")),
              Quantity.of(row.getBigDecimal("reserved"))),
          row.getLong("version"),
          Quantity.of(row.getBigDecimal("min_stock")),
          row.getString("name"),
          row.getString("sku"),
          Money.of(row.getBigDecimal("cost_price")));
    }
  }
}
