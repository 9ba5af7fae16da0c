package uz.erp.sales.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;

/** The table of cash movements; its rows are written once. */
@Repository
class CashMovementRows {

  private static final String SELECT =
      """
      select m.id, m.session_id, m.type, m.category, m.amount, m.reason, m.reverses,
        (select r.id from cash_movement r where r.reverses = m.id) as reversed_by, m.employee_id,
        m.employee_name, m.created_at
      from cash_movement m
      """;

  private final JdbcClient jdbc;

  CashMovementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  CashMovement insert(
      long session,
      NewCashMovement movement,
      @Nullable Long reverses,
      CurrentEmployee by,
      Instant now) {
    CashMovementCategory category = movement.categoryOrOther();
    String reason = movement.reason().strip();
    long id =
        jdbc.sql(
                """
                insert into cash_movement (session_id, type, category, amount, reason, reverses,
                  employee_id, employee_name, created_at)
                values (:session, :type, :category, :amount, :reason, :reverses, :employee, :name,
                  :now)
                returning id""")
            .param("session", session)
            .param("type", movement.type().wire())
            .param("category", category.wire())
            .param("amount", movement.amount().amount())
            .param("reason", reason)
            .param("reverses", reverses)
            .param("employee", by.employeeId())
            .param("name", by.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return new CashMovement(
        id,
        session,
        movement.type(),
        category,
        movement.amount(),
        reason,
        reverses,
        null,
        by.employeeId(),
        by.name(),
        now);
  }

  Optional<CashMovement> find(long session, long id) {
    return jdbc.sql(SELECT + "where m.session_id = ? and m.id = ?")
        .params(session, id)
        .query(CashMovementRows::row)
        .optional();
  }

  List<CashMovement> list(long session, String orderBy, int limit, long offset) {
    return jdbc.sql(
            SELECT
                + "where m.session_id = :session order by "
                + orderBy
                + " limit :limit offset :offset")
        .param("session", session)
        .param("limit", limit)
        .param("offset", offset)
        .query(CashMovementRows::row)
        .list();
  }

  long count(long session) {
    return jdbc.sql("select count(*) from cash_movement where session_id = ?")
        .param(session)
        .query(Long.class)
        .single();
  }

  private static CashMovement row(ResultSet row, int number) throws SQLException {
    return new CashMovement(
        row.getLong("id"),
        row.getLong("session_id"),
        CashMovementType.of(row.getString("type")),
        CashMovementCategory.of(row.getString("category")),
        Money.of(row.getBigDecimal("amount")),
        row.getString("reason"),
        row.getObject("reverses", Long.class),
        row.getObject("reversed_by", Long.class),
        row.getLong("employee_id"),
        row.getString("employee_name"),
        row.getTimestamp("created_at").toInstant());
  }
}
