package uz.erp.sales.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;

/** The last transitions of a session: open, ended, closed. The caller holds its exclusive lock. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SessionEnds {

  private final JdbcClient jdbc;
  private final Sessions sessions;

  SessionEnds(JdbcClient jdbc, Sessions sessions) {
    this.jdbc = jdbc;
    this.sessions = sessions;
  }

  /**
   * What is recorded when a session closes.
   *
   * @param limit of the store's settings on that day
   * @param isBeyondLimit whether anything counted differs by more
   * @param others what was counted beside the cash, by the name of the method
   * @param denominations notes and coins as JSON
   */
  public record Count(
      CashSum expectedCash,
      Money actualCash,
      Money limit,
      boolean isBeyondLimit,
      Map<String, Money> others,
      @Nullable String denominations,
      @Nullable String note) {}

  /** Nothing is sold any more; the drawer is counted. */
  public SessionView end(long sessionId, Instant now) {
    jdbc.sql(
            """
            update cash_session set status = 'ended', ended_at = :now, ended_by = :by,
              version = version + 1
            where id = :id and status = 'open'""")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", CurrentEmployee.get().employeeId())
        .param("id", sessionId)
        .update();
    return sessions.find(sessionId).orElseThrow();
  }

  /** The session is counted, for ever; one that had not ended ends here. */
  public SessionView close(long sessionId, Count count, Instant now) {
    jdbc.sql(
            """
            update cash_session set status = 'closed', closed_at = :now, closed_by = :by,
              ended_at = coalesce(ended_at, :now), ended_by = coalesce(ended_by, :by),
              expected_cash = :expected, actual_cash = :actual, difference = :actual - :expected,
              difference_limit = :limit, difference_exceeds_limit = :beyond,
              denominations = cast(:denominations as jsonb), note = :note, version = version + 1
            where id = :id and status in ('open', 'ended')""")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", CurrentEmployee.get().employeeId())
        .param("expected", count.expectedCash().amount())
        .param("actual", count.actualCash().amount())
        .param("limit", count.limit().amount())
        .param("beyond", count.isBeyondLimit())
        .param("denominations", count.denominations())
        .param("note", count.note())
        .param("id", sessionId)
        .update();
    count.others().forEach((method, amount) -> insertCount(sessionId, method, amount));
    return sessions.find(sessionId).orElseThrow();
  }

  private void insertCount(long sessionId, String method, Money amount) {
    jdbc.sql("insert into session_count (session_id, payment_method, amount) values (?, ?, ?)")
        .params(sessionId, method, amount.amount())
        .update();
  }

  /**
   * The limit a closed session was compared with; sessions closed before there was one have none.
   */
  public @Nullable Money findLimit(long sessionId) {
    return jdbc.sql("select difference_limit from cash_session where id = ?")
        .param(sessionId)
        .query(BigDecimal.class)
        .optional()
        .map(Money::of)
        .orElse(null);
  }

  /** A closed session whose expected cash turned out another; what was counted stays. */
  public SessionView correct(
      long sessionId, CashSum expectedCash, @Nullable Boolean isBeyondLimit) {
    jdbc.sql(
            """
            update cash_session set expected_cash = :expected,
              difference = actual_cash - :expected, difference_exceeds_limit = :beyond,
              version = version + 1
            where id = :id and status = 'closed'""")
        .param("expected", expectedCash.amount())
        .param("beyond", isBeyondLimit)
        .param("id", sessionId)
        .update();
    return sessions.find(sessionId).orElseThrow();
  }
}
