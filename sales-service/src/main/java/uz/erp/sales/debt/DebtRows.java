package uz.erp.sales.debt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.PaymentMethod;

/** The tables of debt payments and their reversals; a row is written once and never changed. */
@Repository
class DebtRows {

  private static final String SELECT =
      """
      select p.*, r.session_id as back_session, r.register_id as back_register,
        r.employee_id as back_employee, r.employee_name as back_name, r.reason as back_reason,
        r.reversed_at, r.business_date as back_date
      from debt_payment p left join debt_reversal r on r.debt_payment_id = p.id
      """;

  private final JdbcClient jdbc;

  DebtRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores a payment whose id is still 0; empty when the till's identity of it is taken. */
  Optional<Long> insert(DebtPaymentView payment) {
    return jdbc.sql(
            """
            insert into debt_payment (client_uuid, session_id, register_id, customer_id,
              customer_name, employee_id, cashier_name, payment_method, amount, received_amount,
              change_amount, note, received_at, business_date)
            values (:uuid, :session, :register, :customer, :customerName, :employee, :cashier,
              :method, :amount, :received, :change, :note, :now, :day)
            on conflict (client_uuid) do nothing
            returning id""")
        .param("uuid", payment.clientUuid())
        .param("session", payment.session())
        .param("register", payment.register())
        .param("customer", payment.customer())
        .param("customerName", payment.customerName())
        .param("employee", payment.cashier())
        .param("cashier", payment.cashierName())
        .param("method", payment.paymentMethod().wire())
        .param("amount", payment.amount().amount())
        .param("received", payment.receivedAmount().amount())
        .param("change", payment.changeAmount().amount())
        .param("note", payment.note())
        .param("now", payment.receivedAt().atOffset(ZoneOffset.UTC))
        .param("day", payment.businessDate())
        .query(Long.class)
        .optional();
  }

  /** Records a reversal; false when another one was first. */
  boolean reverse(DebtPaymentView payment, DebtPaymentView.Reversal reversal) {
    return jdbc.sql(
                """
                insert into debt_reversal (debt_payment_id, session_id, register_id, employee_id,
                  employee_name, payment_method, amount, reason, reversed_at, business_date)
                values (:payment, :session, :register, :employee, :name, :method, :amount, :reason,
                  :now, :day)
                on conflict (debt_payment_id) do nothing""")
            .param("payment", payment.id())
            .param("session", reversal.session())
            .param("register", reversal.register())
            .param("employee", reversal.employee())
            .param("name", reversal.employeeName())
            .param("method", payment.paymentMethod().wire())
            .param("amount", payment.amount().amount())
            .param("reason", reversal.reason())
            .param("now", reversal.reversedAt().atOffset(ZoneOffset.UTC))
            .param("day", reversal.businessDate())
            .update()
        == 1;
  }

  Optional<DebtPaymentView> find(long id) {
    return jdbc.sql(SELECT + "where p.id = ?").param(id).query(DebtRows::row).optional();
  }

  Optional<DebtPaymentView> findByClientUuid(UUID clientUuid) {
    return jdbc.sql(SELECT + "where p.client_uuid = ?")
        .param(clientUuid)
        .query(DebtRows::row)
        .optional();
  }

  List<DebtPaymentView> list(DebtFilter filter, String orderBy, int limit, long offset) {
    return jdbc.sql(
            SELECT + filter.where() + " order by " + orderBy + " limit :limit offset :offset")
        .params(filter.params())
        .param("limit", limit)
        .param("offset", offset)
        .query(DebtRows::row)
        .list();
  }

  long count(DebtFilter filter) {
    return jdbc.sql("select count(*) from debt_payment p " + filter.where())
        .params(filter.params())
        .query(Long.class)
        .single();
  }

  private static DebtPaymentView row(ResultSet row, int number) throws SQLException {
    return new DebtPaymentView(
        row.getLong("id"),
        row.getLong("session_id"),
        row.getLong("register_id"),
        row.getLong("customer_id"),
        row.getString("customer_name"),
        row.getLong("employee_id"),
        row.getString("cashier_name"),
        PaymentMethod.of(row.getString("payment_method")),
        Money.of(row.getBigDecimal("amount")),
        Money.of(row.getBigDecimal("received_amount")),
        Money.of(row.getBigDecimal("change_amount")),
        row.getString("note"),
        row.getObject("client_uuid", UUID.class),
        row.getTimestamp("received_at").toInstant(),
        row.getObject("business_date", LocalDate.class),
        reversal(row));
  }

  private static DebtPaymentView.@Nullable Reversal reversal(ResultSet row) throws SQLException {
    var at = row.getTimestamp("reversed_at");
    return at == null
        ? null
        : new DebtPaymentView.Reversal(
            row.getLong("back_session"),
            row.getLong("back_register"),
            row.getLong("back_employee"),
            row.getString("back_name"),
            row.getString("back_reason"),
            at.toInstant(),
            row.getObject("back_date", LocalDate.class));
  }
}
