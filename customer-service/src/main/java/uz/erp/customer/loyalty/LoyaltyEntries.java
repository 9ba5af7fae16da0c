package uz.erp.customer.loyalty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.customer.customer.Account;
import uz.erp.platform.measure.Money;

/** The ledger's table. */
@Repository
class LoyaltyEntries {

  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  static final String NEWEST_FIRST = "id desc";

  private final JdbcClient jdbc;

  LoyaltyEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Moves the balance and records why; an amount of zero is no movement. */
  void enter(Account account, Movement movement) {
    if (movement.amount().isZero()) {
      return;
    }
    jdbc.sql(
            """
            insert into loyalty_entry (customer_id, kind, amount, balance_after, sale_id, refund_id,
              lines, reason, employee_id, employee_name, occurred_at)
            values (:customer, :kind, :amount, :balance, :sale, :refund, cast(:lines as jsonb),
              :reason, :employee, :employee_name, :occurred_at)""")
        .param("customer", account.id())
        .param("kind", movement.kind().code())
        .param("amount", movement.amount().amount())
        .param("balance", account.movePoints(movement.amount()).amount())
        .param("sale", movement.saleId())
        .param("refund", movement.refundId())
        .param(
            "lines", movement.lines().isEmpty() ? null : JSON.writeValueAsString(movement.lines()))
        .param("reason", movement.reason())
        .param("employee", movement.by() == null ? null : movement.by().employeeId())
        .param("employee_name", movement.by() == null ? null : movement.by().name())
        .param("occurred_at", movement.occurredAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What entries of this kind about the sale add up to. */
  Money sumOfSale(long saleId, LoyaltyKind kind) {
    return jdbc.sql(
            "select coalesce(sum(amount), 0) from loyalty_entry where sale_id = ? and kind = ?")
        .params(saleId, kind.code())
        .query((row, number) -> Money.of(row.getBigDecimal(1)))
        .single();
  }

  /**
   * @param order as SQL has it
   */
  List<LoyaltyEntry> list(long customerId, String order, int limit, long offset) {
    return jdbc.sql(
            "select * from loyalty_entry where customer_id = :customer order by "
                + order
                + ", id desc limit :limit offset :offset")
        .param("customer", customerId)
        .param("limit", limit)
        .param("offset", offset)
        .query(LoyaltyEntries::view)
        .list();
  }

  long count(long customerId) {
    return jdbc.sql("select count(*) from loyalty_entry where customer_id = ?")
        .param(customerId)
        .query(Long.class)
        .single();
  }

  /** Wipes what people wrote; the figures stay. */
  void wipeReasons(long customerId) {
    jdbc.sql(
            """
            update loyalty_entry set reason = null
            where customer_id = ? and reason is not null""")
        .param(customerId)
        .update();
  }

  private static LoyaltyEntry view(ResultSet row, int number) throws SQLException {
    String lines = row.getString("lines");
    return new LoyaltyEntry(
        row.getLong("id"),
        LoyaltyKind.of(row.getString("kind")),
        Money.of(row.getBigDecimal("amount")),
        Money.of(row.getBigDecimal("balance_after")),
        row.getObject("sale_id", Long.class),
        row.getObject("refund_id", Long.class),
        lines == null ? List.of() : JSON.readerForListOf(PointsOfLine.class).readValue(lines),
        row.getString("reason"),
        row.getObject("employee_id", Long.class),
        row.getString("employee_name"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant());
  }
}
