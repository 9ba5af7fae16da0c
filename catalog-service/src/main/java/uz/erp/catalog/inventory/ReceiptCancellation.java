package uz.erp.catalog.inventory;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.stock.Movement;
import uz.erp.catalog.stock.MovementType;
import uz.erp.catalog.stock.StockLedger;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Takes a whole receipt of goods back by entries that reverse its own; once. */
@Service
@Transactional
public class ReceiptCancellation {

  private final StockLedger ledger;
  private final IncomingGoods incoming;
  private final ReceiptQueries queries;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReceiptCancellation(
      StockLedger ledger,
      IncomingGoods incoming,
      ReceiptQueries queries,
      JdbcClient jdbc,
      Clock clock) {
    this.ledger = ledger;
    this.incoming = incoming;
    this.queries = queries;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404 when there is no such receipt, 409 when it is cancelled already or
   *     some of its goods are gone or promised
   */
  public ReceiptView cancel(long id, Movement.Actor by) {
    markCancelled(id, by);
    List<Line> lines = linesOf(id);
    ledger.lock(lines.stream().map(Line::productId).distinct().toList());
    for (Line line : lines) {
      incoming.takeBack(
          new Movement(
              line.productId(),
              line.batchId(),
              MovementType.RECEIPT_CANCEL,
              line.quantity().negate(),
              line.unitCost(),
              new Movement.Source(id, line.position()),
              null,
              null,
              by,
              clock.instant()));
    }
    return queries.get(id);
  }

  private void markCancelled(long id, Movement.Actor by) {
    int marked =
        jdbc.sql(
                """
                update goods_receipt
                set status = 'cancelled', cancelled_at = now(), cancelled_by_id = :employee,
                  cancelled_by_name = :employee_name
                where id = :id and status = 'received'
                """)
            .param("id", id)
            .param("employee", by.employeeId())
            .param("employee_name", by.name())
            .update();
    if (marked == 0) {
      boolean there =
          jdbc.sql("select exists (select from goods_receipt where id = :id)")
              .param("id", id)
              .query(Boolean.class)
              .single();
      throw new ProblemException(
          there ? ReceiptProblem.RECEIPT_CANCELLED : CommonProblem.NOT_FOUND);
    }
  }

  private List<Line> linesOf(long id) {
    return jdbc.sql(
            """
            select position, product_id, batch_id, quantity, unit_cost from goods_receipt_line
            where receipt_id = :id order by product_id, position
            """)
        .param("id", id)
        .query(
            (row, number) ->
                new Line(
                    row.getInt("position"),
                    row.getLong("product_id"),
                    row.getObject("batch_id", Long.class),
                    Quantity.of(row.getBigDecimal("quantity")),
                    Money.of(row.getBigDecimal("unit_cost"))))
        .list();
  }

  private record Line(
      int position, long productId, @Nullable Long batchId, Quantity quantity, Money unitCost) {}
}
