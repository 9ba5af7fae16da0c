package uz.erp.sales.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashSum;

/**
 * Sums up the sales of a session from the rows themselves, each figure in one statement however
 * many there are. A sale belongs to its session by id, never by time.
 *
 * <p>Lines and payments are fetched sale by sale through their index ({@code offset 0} keeps the
 * planner from joining whole tables): the cost follows the session, not the age of the store.
 */
@Repository
class SaleFigures {

  private static final int TOP = 10;

  private final JdbcClient jdbc;

  SaleFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sums of completed sales, whether refunded later or not. */
  record SalesSum(
      long count,
      long cancelled,
      long held,
      CashSum total,
      CashSum discount,
      CashSum rounding,
      CashSum tax,
      CashSum change) {}

  /** The lines of one rate of tax. */
  record RateSum(QuantitySum quantity, Takings.TaxOf tax) {}

  SalesSum sales(long session) {
    return jdbc.sql(
            """
            select count(*) filter (where number is not null) as count,
              count(*) filter (where status = 'cancelled') as cancelled,
              count(*) filter (where status = 'pending' and held_at is not null) as held,
              coalesce(sum(total_amount) filter (where number is not null), 0) as total,
              coalesce(sum(discount_amount) filter (where number is not null), 0) as discount,
              coalesce(sum(rounding_amount) filter (where number is not null), 0) as rounding,
              coalesce(sum(tax_amount) filter (where number is not null), 0) as tax,
              coalesce(sum(change_amount) filter (where number is not null), 0) as change
            from sale where session_id = ?""")
        .param(session)
        .query(
            (row, number) ->
                new SalesSum(
                    row.getLong("count"),
                    row.getLong("cancelled"),
                    row.getLong("held"),
                    sum(row, "total"),
                    sum(row, "discount"),
                    sum(row, "rounding"),
                    sum(row, "tax"),
                    sum(row, "change")))
        .single();
  }

  List<Takings.SoldBy> byMethod(long session) {
    return jdbc.sql(
            """
            select p.payment_method, count(*) as count, sum(p.amount) as amount,
              sum(p.received_amount) as received, sum(p.change_amount) as change
            from sale s cross join lateral (
              select * from sale_payment where sale_id = s.id offset 0) p
            where s.session_id = ? and s.number is not null group by p.payment_method""")
        .param(session)
        .query(
            (row, number) ->
                new Takings.SoldBy(
                    PaymentMethod.of(row.getString("payment_method")),
                    row.getLong("count"),
                    sum(row, "amount"),
                    sum(row, "received"),
                    sum(row, "change")))
        .list();
  }

  /**
   * What was sold and what came back in this session, by rate; the quantity is of what was sold.
   */
  List<RateSum> byRate(long session) {
    return jdbc.sql(
            """
            select rate, sum(quantity) as quantity, sum(sold) as sold, sum(sold_tax) as sold_tax,
              sum(returned) as returned, sum(returned_tax) as returned_tax
            from (
              select l.tax_rate as rate, l.quantity, l.total as sold, l.tax_amount as sold_tax,
                0 as returned, 0 as returned_tax
              from sale s cross join lateral (
                select * from sale_line where sale_id = s.id offset 0) l
              where s.session_id = :session and s.number is not null
              union all
              select l.tax_rate, 0, 0, 0, r.total, r.tax_amount
              from refund f cross join lateral (
                  select * from refund_line where refund_id = f.id offset 0) r
                join sale_line l on l.id = r.sale_line_id
              where f.session_id = :session) part
            group by rate order by rate""")
        .param("session", session)
        .query(
            (row, number) ->
                new RateSum(
                    new QuantitySum(row.getBigDecimal("quantity")),
                    new Takings.TaxOf(
                        row.getBigDecimal("rate").toPlainString(),
                        sum(row, "sold"),
                        sum(row, "sold_tax"),
                        sum(row, "returned"),
                        sum(row, "returned_tax"))))
        .list();
  }

  List<Takings.TopItem> topItems(long session) {
    return jdbc.sql(
            """
            select l.product_id, max(l.name) as name, max(l.sku) as sku, sum(l.quantity) as quantity,
              sum(l.total) as total
            from sale s cross join lateral (
              select * from sale_line where sale_id = s.id offset 0) l
            where s.session_id = :session and s.number is not null
            group by l.product_id order by sum(l.total) desc, l.product_id limit :top""")
        .param("session", session)
        .param("top", TOP)
        .query(
            (row, number) ->
                new Takings.TopItem(
                    row.getLong("product_id"),
                    row.getString("name"),
                    row.getString("sku"),
                    new QuantitySum(row.getBigDecimal("quantity")),
                    sum(row, "total")))
        .list();
  }

  List<Takings.Hour> byHour(long session, ZoneId zone) {
    return jdbc.sql(
            """
            select begun::date as day, extract(hour from begun)::integer as hour, count(*) as count,
              sum(total_amount) as total
            from (
              select date_trunc('hour', completed_at at time zone :zone) as begun, total_amount
              from sale where session_id = :session and number is not null) s
            group by begun order by begun""")
        .param("session", session)
        .param("zone", zone.getId())
        .query(
            (row, number) ->
                new Takings.Hour(
                    row.getObject("day", LocalDate.class),
                    row.getInt("hour"),
                    row.getLong("count"),
                    sum(row, "total")))
        .list();
  }

  private static CashSum sum(ResultSet row, String column) throws SQLException {
    BigDecimal value = row.getBigDecimal(column);
    return new CashSum(value);
  }
}
