package uz.erp.catalog.stocktake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.batch.Batch;
import uz.erp.catalog.batch.Batches;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.StockFigure;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/**
 * Takes counts down. Each is kept with what was on hand at that moment, read under the lock of the
 * stock, so that later sales do not look like differences.
 */
@Service
@Transactional
public class Counting {

  private final StockTakes takes;
  private final StockLedger ledger;
  private final Batches batches;
  private final StockTakeQueries queries;
  private final JdbcClient jdbc;
  private final StoreClock clock;

  Counting(
      StockTakes takes,
      StockLedger ledger,
      Batches batches,
      StockTakeQueries queries,
      JdbcClient jdbc,
      StoreClock clock) {
    this.takes = takes;
    this.ledger = ledger;
    this.batches = batches;
    this.queries = queries;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 409 {@code stock_take_state} when nothing is being counted, 400 when a
   *     product or batch is not part of it
   */
  public StockTakeView count(long id, List<Count> counts, Movement.Actor by) {
    takes.hold(id, StockTakeStatus.COUNTING);
    Set<Long> ids = counts.stream().map(Count::productId).collect(Collectors.toUnmodifiableSet());
    requireCovered(id, counts, ids);
    Map<Long, StockFigure> figures = ledger.lock(ids);
    // the moment is taken once the stock stands still
    Instant now = clock.now();
    IntStream.range(0, counts.size())
        .boxed()
        .sorted(Comparator.comparing(index -> counts.get(index).productId()))
        .forEach(
            index -> {
              Count count = counts.get(index);
              Batch batch = batchOf(index, count);
              Quantity expected =
                  batch == null
                      ? Objects.requireNonNull(figures.get(count.productId())).unbatched()
                      : batch.onHand();
              enter(lineOf(id, count.productId(), batch), count, expected, now, by);
            });
    return queries.get(id);
  }

  private void enter(long line, Count count, Quantity expected, Instant now, Movement.Actor by) {
    jdbc.sql(
            """
            insert into stock_take_count (line_id, employee_id, employee_name, quantity, counted_at)
            values (:line, :employee, :employee_name, :quantity, :now)
            on conflict on constraint pk_stock_take_count do update
            set quantity = excluded.quantity
                + case when :added then stock_take_count.quantity else 0 end,
              counted_at = excluded.counted_at
            """)
        .param("line", line)
        .param("employee", by.employeeId())
        .param("employee_name", StockTaking.nameOf(by))
        .param("quantity", count.quantity().amount())
        .param("added", count.added())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            update stock_take_line
            set counted = (select sum(c.quantity) from stock_take_count c where c.line_id = :line),
              counted_at = :now, expected = :expected,
              movement_id = coalesce(
                (select max(m.id) from stock_movement m where m.product_id = :product), 0)
            where id = :line
            """)
        .param("line", line)
        .param("product", count.productId())
        .param("expected", expected.amount())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private long lineOf(long id, long productId, @Nullable Batch batch) {
    Long batchId = batch == null ? null : batch.id();
    jdbc.sql(
            """
            insert into stock_take_line (take_id, product_id, batch_id)
            values (:take, :product, cast(:batch as bigint))
            on conflict on constraint uq_stock_take_line do nothing
            """)
        .param("take", id)
        .param("product", productId)
        .param("batch", batchId)
        .update();
    return jdbc.sql(
            """
            select id from stock_take_line
            where take_id = :take and product_id = :product
              and batch_id is not distinct from cast(:batch as bigint)
            """)
        .param("take", id)
        .param("product", productId)
        .param("batch", batchId)
        .query(Long.class)
        .single();
  }

  private @Nullable Batch batchOf(int index, Count count) {
    String number = count.batchNumber();
    return number == null
        ? null
        : batches
            .find(count.productId(), number)
            .orElseThrow(
                () ->
                    ProblemException.field(
                        "counts[" + index + "].batch", "validation.no_such_batch"));
  }

  private void requireCovered(long id, List<Count> counts, Set<Long> ids) {
    Set<Long> covered =
        new HashSet<>(
            jdbc.sql(
                    """
                    select product_id from stock_take_product
                    where take_id = :take and product_id in (:products)
                    """)
                .param("take", id)
                .param("products", ids)
                .query(Long.class)
                .list());
    FieldErrors errors = new FieldErrors();
    for (int index = 0; index < counts.size(); index++) {
      if (!covered.contains(counts.get(index).productId())) {
        errors.add("counts[" + index + "].product", "validation.not_in_stock_take");
      }
    }
    errors.throwIfAny();
  }
}
