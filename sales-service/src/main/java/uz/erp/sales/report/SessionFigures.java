package uz.erp.sales.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashSum;

/**
 * Sums up a session from the rows themselves. A sale belongs to its session by id, never by time.
 */
@Repository
class SessionFigures {

  private static final int TOP = 10;

  private final JdbcClient jdbc;

  SessionFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sums of completed sales, whether refunded later or not. */
  record SalesSum(
      long count,
      long cancelled,
      Quantity items,
      CashSum total,
      CashSum discount,
      CashSum tax,
      CashSum change) {}

  record RefundsSum(long count, CashSum total, CashSum tax) {}

  record Movements(CashSum in, CashSum out) {}

  SalesSum sales(long session) {
    return jdbc.sql(
            """
            select count(*) filter (where number is not null) as count,
              count(*) filter (where status = 'cancelled') as cancelled,
              coalesce(sum(total_amount) filter (where number is not null), 0) as total,
              coalesce(sum(discount_amount) filter (where number is not null), 0) as discount,
              coalesce(sum(tax_amount) filter (where number is not null), 0) as tax,
              coalesce(sum(change_amount), 0) as change,
              (select coalesce(sum(l.quantity), 0) from sale_line l join sale s on s.id = l.sale_id
                where s.session_id = :session and s.number is not null) as items
            from sale where session_id = :session""")
        .param("session", session)
        .query(
            (row, number) ->
                new SalesSum(
                    row.getLong("count"),
                    row.getLong("cancelled"),
                    Quantity.of(row.getBigDecimal("items")),
                    new CashSum(row.getBigDecimal("total")),
                    new CashSum(row.getBigDecimal("discount")),
                    new CashSum(row.getBigDecimal("tax")),
                    new CashSum(row.getBigDecimal("change"))))
        .single();
  }

  List<SessionReport.ByMethod> salesByMethod(long session) {
    return byMethod(
        """
        select p.payment_method, count(*) as count, sum(p.amount) as amount
        from sale_payment p join sale s on s.id = p.sale_id
        where s.session_id = ? group by p.payment_method""",
        session);
  }

  RefundsSum refunds(long session) {
    return jdbc.sql(
            """
            select count(*) as count, coalesce(sum(total_amount), 0) as total,
              coalesce(sum(tax_amount), 0) as tax
            from refund where session_id = ?""")
        .param(session)
        .query(
            (row, number) ->
                new RefundsSum(
                    row.getLong("count"),
                    new CashSum(row.getBigDecimal("total")),
                    new CashSum(row.getBigDecimal("tax"))))
        .single();
  }

  List<SessionReport.ByMethod> refundsByMethod(long session) {
    return byMethod(
        """
        select p.payment_method, count(*) as count, sum(p.amount) as amount
        from refund_payment p join refund r on r.id = p.refund_id
        where r.session_id = ? group by p.payment_method""",
        session);
  }

  Movements movements(long session) {
    return jdbc.sql(
            """
            select coalesce(sum(amount) filter (where type = 'in'), 0) as cash_in,
              coalesce(sum(amount) filter (where type = 'out'), 0) as cash_out
            from cash_movement where session_id = ?""")
        .param(session)
        .query(
            (row, number) ->
                new Movements(
                    new CashSum(row.getBigDecimal("cash_in")),
                    new CashSum(row.getBigDecimal("cash_out"))))
        .single();
  }

  List<SessionReport.TopItem> topItems(long session) {
    return jdbc.sql(
            """
            select l.product_id, max(l.name) as name, max(l.sku) as sku, sum(l.quantity) as quantity,
              sum(l.total) as total
            from sale_line l join sale s on s.id = l.sale_id
            where s.session_id = :session and s.number is not null
            group by l.product_id order by sum(l.total) desc, l.product_id limit :top""")
        .param("session", session)
        .param("top", TOP)
        .query(
            (row, number) ->
                new SessionReport.TopItem(
                    row.getLong("product_id"),
                    row.getString("name"),
                    row.getString("sku"),
                    Quantity.of(row.getBigDecimal("quantity")),
                    new CashSum(row.getBigDecimal("total"))))
        .list();
  }

  /** Every method, those without a payment too, so that the report always has the same lines. */
  private List<SessionReport.ByMethod> byMethod(String sql, long session) {
    Map<PaymentMethod, SessionReport.ByMethod> found =
        jdbc
            .sql(sql)
            .param(session)
            .query(
                (row, number) ->
                    new SessionReport.ByMethod(
                        PaymentMethod.of(row.getString("payment_method")),
                        row.getLong("count"),
                        new CashSum(row.getBigDecimal("amount"))))
            .list()
            .stream()
            .collect(Collectors.toMap(SessionReport.ByMethod::paymentMethod, Function.identity()));
    return Arrays.stream(PaymentMethod.values())
        .map(
            method ->
                found.getOrDefault(
                    method, new SessionReport.ByMethod(method, 0, new CashSum(BigDecimal.ZERO))))
        .toList();
  }
}
