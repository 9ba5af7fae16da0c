package uz.erp.catalog.stocktake;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** The rows of stock-takes; a stock-take is locked before any stock is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StockTakes {

  private final JdbcClient jdbc;

  StockTakes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps the stock-take in its state while an employee counts, and lets others count too.
   *
   * @throws ProblemException 404, or 409 {@code stock_take_state} when it is in another state
   */
  void hold(long id, StockTakeStatus wanted) {
    StockTakeStatus status = statusOf(id, "for share");
    if (status != wanted) {
      throw refusal(status);
    }
  }

  /**
   * Moves it on, once.
   *
   * @throws ProblemException 404, or 409 {@code stock_take_state} when it may not become that
   */
  void move(long id, StockTakeStatus wanted, String by) {
    move(id, null, wanted, by);
  }

  /** The same, from one state only. */
  void move(long id, @Nullable StockTakeStatus from, StockTakeStatus wanted, String by) {
    StockTakeStatus status = statusOf(id, "for update");
    if (!status.mayBecome(wanted) || (from != null && from != status)) {
      throw refusal(status);
    }
    boolean closed = wanted == StockTakeStatus.APPLIED || wanted == StockTakeStatus.CANCELLED;
    jdbc.sql(
            """
            update stock_take
            set status = :status,
              started_at = case when :status = 'counting' then coalesce(started_at, now())
                else started_at end,
              reviewed_at = case when :status = 'review' then now() else reviewed_at end,
              closed_at = case when :closed then now() end,
              closed_by_name = case when :closed then :by end
            where id = :id
            """)
        .param("id", id)
        .param("status", wanted.code())
        .param("closed", closed)
        .param("by", by)
        .update();
    if (closed) {
      jdbc.sql("delete from stock_take_product where take_id = :id").param("id", id).update();
    }
  }

  private StockTakeStatus statusOf(long id, String lock) {
    return jdbc.sql("select status from stock_take where id = :id " + lock)
        .param("id", id)
        .query(String.class)
        .optional()
        .flatMap(StockTakeStatus::find)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private static ProblemException refusal(StockTakeStatus status) {
    return new ProblemException(StockTakeProblem.STOCK_TAKE_STATE, status.code());
  }
}
