package uz.erp.sales.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.settings.StoreSettings;

/**
 * Moves cash through a drawer. A drawer may be told to give more than it is thought to hold: what
 * is counted at closing decides, and the difference is on record.
 */
@Service
public class CashMovements {

  private static final String COLUMNS =
      "id, session_id, type, amount, reason, employee_id, employee_name, created_at";

  private final JdbcClient jdbc;
  private final SessionLocks locks;
  private final SessionDesk sessions;
  private final StoreClock clock;
  private final StoreSettings settings;

  CashMovements(
      JdbcClient jdbc,
      SessionLocks locks,
      SessionDesk sessions,
      StoreClock clock,
      StoreSettings settings) {
    this.jdbc = jdbc;
    this.locks = locks;
    this.sessions = sessions;
    this.clock = clock;
    this.settings = settings;
  }

  /** Records a movement in an open session. */
  @Transactional
  public CashMovement record(long sessionId, NewCashMovement movement) {
    SessionView session = locks.shareOpen(sessionId);
    CurrentEmployee employee = CurrentEmployee.get();
    Money limit = settings.get().cashMovementLimit();
    if (movement.amount().compareTo(limit) > 0 && !employee.has("manage_sales")) {
      throw new ProblemException(SessionProblem.CASH_LIMIT_EXCEEDED, limit.toString());
    }
    return jdbc.sql(
            """
            insert into cash_movement (session_id, type, amount, reason, employee_id, employee_name,
              created_at)
            values (:session, :type, :amount, :reason, :employee, :name, :now)
            returning\s"""
                + COLUMNS)
        .param("session", session.id())
        .param("type", movement.type().wire())
        .param("amount", movement.amount().amount())
        .param("reason", movement.reason().strip())
        .param("employee", employee.employeeId())
        .param("name", employee.name())
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .query(CashMovements::row)
        .single();
  }

  /** The movements of a session, oldest first unless asked otherwise. */
  @Transactional(readOnly = true)
  public PageView<CashMovement> list(long sessionId, PageQuery page) {
    SessionView session = sessions.get(sessionId);
    String orderBy =
        page.orderBy(Map.of("id", "id", "created_at", "created_at", "amount", "amount"), "id");
    List<CashMovement> found =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from cash_movement where session_id = :session order by "
                    + orderBy
                    + " limit :limit offset :offset")
            .param("session", session.id())
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(CashMovements::row)
            .list();
    long count =
        jdbc.sql("select count(*) from cash_movement where session_id = ?")
            .param(session.id())
            .query(Long.class)
            .single();
    return page.view(found, count);
  }

  private static CashMovement row(ResultSet row, int number) throws SQLException {
    return new CashMovement(
        row.getLong("id"),
        row.getLong("session_id"),
        CashMovementType.of(row.getString("type")),
        uz.erp.platform.measure.Money.of(row.getBigDecimal("amount")),
        row.getString("reason"),
        row.getLong("employee_id"),
        row.getString("employee_name"),
        row.getTimestamp("created_at").toInstant());
  }
}
