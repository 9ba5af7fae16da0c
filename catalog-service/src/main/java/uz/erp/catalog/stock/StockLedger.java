package uz.erp.catalog.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
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
        set on_hand = s.on_hand + :quantity,
          batched = s.batched + case when cast(:batch as bigint) is null then 0 else :quantity end,
          version = s.version + 1, updated_at = now()
        from product p
        where s.product_id = :product and p.id = s.product_id
          and (:fact or :quantity >= 0 or (
            s.on_hand + :quantity >= 0
            and (not :spares_reserved or s.on_hand - s.reserved + :quantity >= 0)
            and (cast(:batch as bigint) is not null or s.on_hand - s.batched + :quantity >= 0)))
          and (cast(:batch as bigint) is null or s.batched + :quantity >= 0)
          and abs(s.on_hand + :quantity) < %s
        returning %s
      ), batch_moved as (
        update batch b
        set on_hand = b.on_hand + :quantity, version = b.version + 1, updated_at = now()
        from moved
        where b.id = cast(:batch as bigint) and b.product_id = moved.product_id
          and b.on_hand + :quantity >= 0
        returning b.id as batch_id, b.number as batch_number, b.expires_on,
          b.unit_cost as batch_unit_cost, b.on_hand as batch_on_hand, b.version as batch_version
      ), entered as (
        insert into stock_movement (product_id, type, quantity, unit_cost, balance_after, batch_id,
          batch_balance_after, source_id, source_line, source_part, reason, note, employee_id,
          employee_name, occurred_at, cost_after, value_change)
        select product_id, :type, :quantity, :unit_cost, on_hand, batch_id, batch_on_hand,
          cast(:source_id as bigint), cast(:source_line as bigint), :source_part,
          cast(:reason as text), cast(:note as text), cast(:employee_id as bigint),
          cast(:employee_name as text), :occurred_at, cost_price, cast(:value_change as numeric)
        from moved left join batch_moved on true
        where cast(:batch as bigint) is null or batch_id is not null
        returning id
      )
      select entered.id, moved.*, batch_moved.*
      from moved join entered on true left join batch_moved on true
      """
          .formatted(LIMIT, StockFeed.Figure.COLUMNS);

  private final JdbcClient jdbc;
  private final StockFeed feed;

  StockLedger(JdbcClient jdbc, StockFeed feed) {
    this.jdbc = jdbc;
    this.feed = feed;
  }

  /** Starts the figure of a new product at zero. */
  public void open(long productId) {
    jdbc.sql("insert into stock (product_id) values (:product)")
        .param("product", productId)
        .update();
  }

  /** Starts the figures of several new products at zero. */
  public void openAll(Collection<Long> productIds) {
    jdbc.sql("insert into stock (product_id) select unnest(?)")
        .param(productIds.toArray(Long[]::new))
        .update();
  }

  /**
   * Locks the figures of several products in the one order that all use, so that two documents that
   * name the same products cannot wait for each other. The batches of a product are only changed
   * under the lock of its figure.
   *
   * @return what there is now, without products that do not exist
   */
  public Map<Long, StockFigure> lock(Collection<Long> productIds) {
    Map<Long, StockFigure> figures = new HashMap<>();
    RowCallbackHandler each =
        row ->
            figures.put(
                row.getLong("product_id"),
                new StockFigure(
                    Quantity.of(row.getBigDecimal("on_hand")),
                    Quantity.of(row.getBigDecimal("reserved")),
                    Quantity.of(row.getBigDecimal("batched"))));
    jdbc.sql(
            """
            select product_id, on_hand, reserved, batched from stock
            where product_id in (:products) order by product_id for update
            """)
        .param("products", productIds)
        .query(each);
    return figures;
  }

  /**
   * How much the lines of documents have moved already, whichever way; to be asked after locking,
   * so that a repetition sees all.
   *
   * @return by document and line, without documents that moved nothing
   */
  public Map<Long, Map<Long, Recorded>> recorded(MovementType type, Collection<Long> documentIds) {
    Map<Long, Map<Long, Recorded>> documents = new HashMap<>();
    RowCallbackHandler each =
        row -> {
          int parts = row.getInt("parts");
          documents
              .computeIfAbsent(row.getLong("source_id"), id -> new HashMap<>())
              .computeIfAbsent(
                  row.getLong("source_line"), line -> new Recorded(new HashMap<>(), parts))
              .moved()
              .put(row.getLong("product_id"), Quantity.of(row.getBigDecimal("moved")));
        };
    jdbc.sql(
            """
            select source_id, source_line, product_id, abs(sum(quantity)) as moved,
              max(max(source_part)) over (partition by source_id, source_line) + 1 as parts
            from stock_movement where type = :type and source_id = any(:ids)
            group by source_id, source_line, product_id
            """)
        .param("type", type.code())
        .param("ids", documentIds.toArray(Long[]::new))
        .query(each);
    return documents;
  }

  /**
   * Moves stock and publishes what there is now.
   *
   * @throws ProblemException 409 when it would take away more than there is and is no fact, 404
   *     when there is no such product
   */
  public Entry record(Movement movement) {
    return enter(movement, null);
  }

  /**
   * Enters that the goods on hand are worth more or less than was thought; moves none.
   *
   * @param movement of a quantity of zero, at the cost that holds from now on
   */
  public Entry revalue(Movement movement, Money valueChange) {
    return enter(movement, valueChange);
  }

  private Entry enter(Movement movement, @Nullable Money valueChange) {
    Moved moved = move(movement, valueChange).orElseThrow(() -> refusal(movement));
    feed.stockChanged(moved.figure(), movement.quantity(), movement.type().code());
    if (moved.batch() != null) {
      feed.batchChanged(moved.batch());
    }
    return new Entry(moved.entryId(), moved.figure().level());
  }

  private Optional<Moved> move(Movement movement, @Nullable Money valueChange) {
    Movement.Source source = movement.source();
    Movement.Actor by = movement.by();
    return jdbc.sql(RECORD)
        .param("product", movement.productId())
        .param("batch", movement.batchId())
        .param("type", movement.type().code())
        .param("fact", movement.type().isFact())
        .param("spares_reserved", movement.type().sparesReserved())
        .param("quantity", movement.quantity().amount())
        .param("unit_cost", movement.unitCost().amount())
        .param("source_id", source == null ? null : source.documentId())
        .param("source_line", source == null ? null : source.line())
        .param("source_part", source == null ? 0 : source.part())
        .param("reason", movement.reason())
        .param("note", movement.note())
        .param("employee_id", by == null ? null : by.employeeId())
        .param("employee_name", by == null ? null : by.name())
        .param("occurred_at", movement.occurredAt().atOffset(ZoneOffset.UTC))
        .param("value_change", valueChange == null ? null : valueChange.amount())
        .query(Moved::read)
        .optional();
  }

  /** Says why nothing was entered. The transaction is lost, whatever a part of it did. */
  private ProblemException refusal(Movement movement) {
    Long batch = movement.batchId();
    if (batch != null) {
      Optional<Quantity> inBatch =
          jdbc.sql("select on_hand from batch where id = :batch and product_id = :product")
              .param("batch", batch)
              .param("product", movement.productId())
              .query((row, number) -> Quantity.of(row.getBigDecimal("on_hand")))
              .optional();
      if (inBatch.isEmpty()) {
        return new ProblemException(CommonProblem.NOT_FOUND);
      }
      if (inBatch.get().plus(movement.quantity()).isNegative()) {
        return new ProblemException(StockProblem.INSUFFICIENT_BATCH, inBatch.get().toString());
      }
    }
    StockFigure figure = lock(Set.of(movement.productId())).get(movement.productId());
    if (figure == null) {
      return new ProblemException(CommonProblem.NOT_FOUND);
    }
    if (!movement.quantity().isNegative() || movement.type().isFact()) {
      return new ProblemException(StockProblem.STOCK_LIMIT_EXCEEDED);
    }
    if (figure.onHand().plus(movement.quantity()).isNegative()) {
      return new ProblemException(StockProblem.INSUFFICIENT_STOCK, figure.onHand().toString());
    }
    if (batch == null && figure.unbatched().plus(movement.quantity()).isNegative()) {
      return new ProblemException(StockProblem.BATCH_REQUIRED, figure.unbatched().toString());
    }
    return new ProblemException(StockProblem.INSUFFICIENT_STOCK, figure.available().toString());
  }

  /**
   * What of a line is in the ledger.
   *
   * @param moved how much of each product, whichever way
   * @param parts how many entries it has
   */
  public record Recorded(Map<Long, Quantity> moved, int parts) {

    public static final Recorded NOTHING = new Recorded(Map.of(), 0);

    public Quantity of(long productId) {
      return moved.getOrDefault(productId, Quantity.ZERO);
    }
  }

  private record Moved(long entryId, StockFeed.Figure figure, @Nullable BatchChanged batch) {

    static Moved read(ResultSet row, int number) throws SQLException {
      StockFeed.Figure figure = StockFeed.Figure.read(row, number);
      return new Moved(
          row.getLong("id"),
          figure,
          row.getObject("batch_id", Long.class) == null ? null : StockFeed.batch(row, figure));
    }
  }
}
