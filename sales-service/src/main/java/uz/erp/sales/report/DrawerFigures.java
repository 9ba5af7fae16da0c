package uz.erp.sales.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashMovementCategory;
import uz.erp.sales.session.CashMovementType;
import uz.erp.sales.session.CashSum;

/**
 * Sums up what a session's drawer gave and took beside sales, each figure in one statement, as
 * {@link SaleFigures} does.
 */
@Repository
class DrawerFigures {

  private final JdbcClient jdbc;

  DrawerFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record RefundsSum(long count, CashSum total, CashSum tax, CashSum rounding) {}

  RefundsSum refunds(long session) {
    return jdbc.sql(
            """
            select count(*) as count, coalesce(sum(total_amount), 0) as total,
              coalesce(sum(tax_amount), 0) as tax, coalesce(sum(rounding_amount), 0) as rounding
            from refund where session_id = ?""")
        .param(session)
        .query(RefundsSum.class)
        .single();
  }

  List<Takings.ByMethod> refundsByMethod(long session) {
    return jdbc.sql(
            """
            select p.payment_method, count(*) as count, sum(p.amount) as amount
            from refund r cross join lateral (
              select * from refund_payment where refund_id = r.id offset 0) p
            where r.session_id = ? group by p.payment_method""")
        .param(session)
        .query(
            (row, number) ->
                new Takings.ByMethod(
                    PaymentMethod.of(row.getString("payment_method")),
                    row.getLong("count"),
                    sum(row, "amount")))
        .list();
  }

  /** Debts paid in this session, and those given back in it whenever they were paid. */
  List<Takings.DebtsBy> debtsByMethod(long session) {
    return jdbc.sql(
            """
            select payment_method, count(*) filter (where not back) as count,
              coalesce(sum(amount) filter (where not back), 0) as amount,
              count(*) filter (where back) as reversed_count,
              coalesce(sum(amount) filter (where back), 0) as reversed
            from (
              select payment_method, amount, false as back from debt_payment
              where session_id = :session
              union all
              select payment_method, amount, true from debt_reversal
              where session_id = :session) part
            group by payment_method""")
        .param("session", session)
        .query(
            (row, number) ->
                new Takings.DebtsBy(
                    PaymentMethod.of(row.getString("payment_method")),
                    row.getLong("count"),
                    sum(row, "amount"),
                    row.getLong("reversed_count"),
                    sum(row, "reversed")))
        .list();
  }

  List<SessionActivity.Moved> movements(long session) {
    return jdbc.sql(
            """
            select type, category, count(*) as count, sum(amount) as amount from cash_movement
            where session_id = ? group by type, category order by type, category""")
        .param(session)
        .query(
            (row, number) ->
                new SessionActivity.Moved(
                    CashMovementType.of(row.getString("type")),
                    CashMovementCategory.of(row.getString("category")),
                    row.getLong("count"),
                    sum(row, "amount")))
        .list();
  }

  private static CashSum sum(ResultSet row, String column) throws SQLException {
    return new CashSum(row.getBigDecimal(column));
  }
}
