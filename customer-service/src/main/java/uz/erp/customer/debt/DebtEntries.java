package uz.erp.customer.debt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.customer.customer.Account;
import uz.erp.platform.measure.Money;
import uz.erp.platform.time.StoreClock;

/** The ledger's tables. */
@Repository
class DebtEntries {

  static final String NEWEST_FIRST = "id desc";

  private final JdbcClient jdbc;
  private final StoreClock clock;

  DebtEntries(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Moves the balance and records why; an amount of zero is no movement. */
  void enter(Account account, NewEntry entry) {
    if (entry.amount().isZero()) {
      return;
    }
    jdbc.sql(
            """
            insert into debt_entry (customer_id, kind, amount, balance_after, due_date, sale_id,
              refund_id, payment_id, method, reason, employee_id, employee_name, occurred_at)
            values (:customer, :kind, :amount, :balance, :due, :sale, :refund, :payment, :method,
              :reason, :employee, :employee_name, :occurred_at)""")
        .param("customer", account.id())
        .param("kind", entry.kind().code())
        .param("amount", entry.amount().amount())
        .param("balance", account.moveDebt(entry.amount()).amount())
        .param("due", entry.dueDate())
        .param("sale", entry.saleId())
        .param("refund", entry.kind() == DebtKind.REFUND ? entry.documentId() : null)
        .param("payment", entry.kind() == DebtKind.REFUND ? null : entry.documentId())
        .param("method", entry.method())
        .param("reason", entry.reason())
        .param("employee", entry.employeeId())
        .param("employee_name", entry.employeeName())
        .param("occurred_at", entry.occurredAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Works out anew what is left of each charge. */
  void settle(long customerId) {
    List<OpenItem> open = Settlement.of(all(customerId), clock.zone());
    jdbc.sql("delete from debt_item where customer_id = ?").param(customerId).update();
    int position = 0;
    for (OpenItem item : open) {
      jdbc.sql(
              """
              insert into debt_item
                (customer_id, position, entry_id, sale_id, due_date, amount, remaining)
              values (:customer, :position, :entry, :sale, :due, :amount, :remaining)""")
          .param("customer", customerId)
          .param("position", position++)
          .param("entry", item.entryId())
          .param("sale", item.saleId())
          .param("due", item.dueDate())
          .param("amount", item.amount().amount())
          .param("remaining", item.remaining().amount())
          .update();
    }
  }

  /** Whether the payment, or that it was taken back, is entered already. */
  boolean knows(long paymentId, DebtKind kind) {
    return jdbc.sql("select exists (select 1 from debt_entry where payment_id = ? and kind = ?)")
        .params(paymentId, kind.code())
        .query(Boolean.class)
        .single();
  }

  /** In the order they were made. */
  List<DebtEntry> all(long customerId) {
    return jdbc.sql("select * from debt_entry where customer_id = ? order by id")
        .param(customerId)
        .query(DebtEntries::view)
        .list();
  }

  /**
   * @param order as SQL has it
   */
  List<DebtEntry> list(long customerId, String order, int limit, long offset) {
    return jdbc.sql(
            "select * from debt_entry where customer_id = :customer order by "
                + order
                + ", id desc limit :limit offset :offset")
        .param("customer", customerId)
        .param("limit", limit)
        .param("offset", offset)
        .query(DebtEntries::view)
        .list();
  }

  long count(long customerId) {
    return jdbc.sql("select count(*) from debt_entry where customer_id = ?")
        .param(customerId)
        .query(Long.class)
        .single();
  }

  List<OpenItem> open(long customerId) {
    return jdbc.sql("select * from debt_item where customer_id = ? order by position")
        .param(customerId)
        .query(
            (row, number) ->
                new OpenItem(
                    row.getLong("entry_id"),
                    row.getObject("sale_id", Long.class),
                    row.getObject("due_date", LocalDate.class),
                    Money.of(row.getBigDecimal("amount")),
                    Money.of(row.getBigDecimal("remaining"))))
        .list();
  }

  /** Wipes what people wrote; the figures stay. */
  void wipeReasons(long customerId) {
    jdbc.sql("update debt_entry set reason = null where customer_id = ? and reason is not null")
        .param(customerId)
        .update();
  }

  private static DebtEntry view(ResultSet row, int number) throws SQLException {
    return new DebtEntry(
        row.getLong("id"),
        DebtKind.of(row.getString("kind")),
        Money.of(row.getBigDecimal("amount")),
        Money.of(row.getBigDecimal("balance_after")),
        row.getObject("due_date", LocalDate.class),
        row.getObject("sale_id", Long.class),
        row.getObject("refund_id", Long.class),
        row.getObject("payment_id", Long.class),
        row.getString("method"),
        row.getString("reason"),
        row.getObject("employee_id", Long.class),
        row.getString("employee_name"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant());
  }
}
