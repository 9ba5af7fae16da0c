package uz.erp.sales.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;
import uz.erp.sales.query.Conditions;

/** The table of sessions. */
@Repository
class Sessions {

  private static final String SELECT =
      """
      select s.id, s.register_id, r.name as register_name, s.employee_id, s.cashier_name, s.status,
        s.opening_balance, s.opened_at, s.ended_at, s.closed_at, s.expected_cash, s.actual_cash,
        s.difference, s.difference_exceeds_limit, s.note, s.version
      from cash_session s join register r on r.id = s.register_id
      """;

  private final JdbcClient jdbc;

  Sessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(long registerId, CurrentEmployee cashier, Money openingBalance, Instant now) {
    return jdbc.sql(
            """
            insert into cash_session (register_id, employee_id, cashier_name, opening_balance, opened_at)
            values (:register, :employee, :name, :balance, :now)
            returning id""")
        .param("register", registerId)
        .param("employee", cashier.employeeId())
        .param("name", cashier.name())
        .param("balance", openingBalance.amount())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  Optional<SessionView> find(long id) {
    return one(SELECT + "where s.id = ?", id);
  }

  Optional<SessionView> findOpenOf(long employeeId) {
    return one(SELECT + "where s.employee_id = ? and s.status = 'open'", employeeId);
  }

  Optional<SessionView> share(long id) {
    return one(SELECT + "where s.id = ? for share of s", id);
  }

  Optional<SessionView> shareOfSale(long saleId) {
    return one(
        SELECT + "where s.id = (select session_id from sale where id = ?) for share of s", saleId);
  }

  Optional<SessionView> shareOpenOfSale(long saleId) {
    return one(
        SELECT
            + """
            where s.id = (select session_id from sale where id = ?) and s.status = 'open'
            for share of s""",
        saleId);
  }

  Optional<SessionView> shareOpenOf(long employeeId) {
    return one(SELECT + "where s.employee_id = ? and s.status = 'open' for share of s", employeeId);
  }

  Optional<SessionView> lock(long id) {
    return one(SELECT + "where s.id = ? for no key update of s", id);
  }

  long countUnclosed() {
    return jdbc.sql("select count(*) from cash_session where status <> 'closed'")
        .query(Long.class)
        .single();
  }

  List<SessionView> list(SessionFilter filter, String orderBy, int limit, long offset) {
    Conditions conditions = filter.conditions();
    return jdbc.sql(
            SELECT + conditions.where() + " order by " + orderBy + " limit :limit offset :offset")
        .params(conditions.params())
        .param("limit", limit)
        .param("offset", offset)
        .query(Sessions::row)
        .list();
  }

  long count(SessionFilter filter) {
    Conditions conditions = filter.conditions();
    return jdbc.sql("select count(*) from cash_session s" + conditions.where())
        .params(conditions.params())
        .query(Long.class)
        .single();
  }

  /**
   * Which sessions to list; null does not narrow.
   *
   * @param employeeId only this cashier's
   * @param openedFrom the moment the first was opened at or after, {@code openedBefore} the last
   *     before
   */
  record SessionFilter(
      @Nullable Long employeeId,
      @Nullable SessionStatus status,
      @Nullable Long registerId,
      @Nullable Long cashier,
      @Nullable Instant openedFrom,
      @Nullable Instant openedBefore) {

    Conditions conditions() {
      return new Conditions()
          .addUnlessNull("s.employee_id = :employee", "employee", employeeId)
          .addUnlessNull("s.status = :status", "status", status == null ? null : status.wire())
          .addUnlessNull("s.register_id = :register", "register", registerId)
          .addUnlessNull("s.employee_id = :cashier", "cashier", cashier)
          .addUnlessNull("s.opened_at >= :opened_from", "opened_from", utc(openedFrom))
          .addUnlessNull("s.opened_at < :opened_before", "opened_before", utc(openedBefore));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
      return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
  }

  private Optional<SessionView> one(String sql, long id) {
    return jdbc.sql(sql).param(id).query(Sessions::row).optional();
  }

  private static SessionView row(ResultSet row, int number) throws SQLException {
    return new SessionView(
        row.getLong("id"),
        row.getLong("register_id"),
        row.getString("register_name"),
        row.getLong("employee_id"),
        row.getString("cashier_name"),
        SessionStatus.of(row.getString("status")),
        Money.of(row.getBigDecimal("opening_balance")),
        row.getTimestamp("opened_at").toInstant(),
        instant(row, "ended_at"),
        instant(row, "closed_at"),
        sum(row, "expected_cash"),
        money(row, "actual_cash"),
        sum(row, "difference"),
        row.getObject("difference_exceeds_limit", Boolean.class),
        row.getString("note"),
        row.getLong("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  private static @Nullable CashSum sum(ResultSet row, String column) throws SQLException {
    var value = row.getBigDecimal(column);
    return value == null ? null : new CashSum(value);
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    var value = row.getBigDecimal(column);
    return value == null ? null : Money.of(value);
  }
}
