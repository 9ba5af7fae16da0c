package uz.erp.analytics.dailysales;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.analytics.trade.ProjectionOrder;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeProjection;

/**
 * Adds each sale and each refund to its hour, its payment methods, its cashier and its register of
 * the day, and learns what the cashier is called.
 */
@Repository
class DayPartProjection implements TradeProjection {

  /** What the sales bring to the parts of their days; how many of them to a part is counted. */
  private static final String SOLD =
      """
      with sale as (
        select f.sale_id, f.business_date, f.total, f.sold_hour, f.employee_id, f.register_id,
               (select coalesce(sum(l.cost_total), 0)
                  from sale_line_fact l where l.sale_id = f.sale_id) as cost
          from sale_fact f
         where f.sale_id = any(:sales)
      ), parted as (
        select s.business_date, v.part, v.key, s.total, s.cost
          from sale s
         cross join lateral (values
                 ('hour', coalesce(cast(s.sold_hour as text), '')),
                 ('cashier', coalesce(cast(s.employee_id as text), '')),
                 ('register', coalesce(cast(s.register_id as text), ''))) as v (part, key)
        union all
        select s.business_date, 'method', p.method, p.amount, 0
          from sale s join sale_payment_fact p using (sale_id)
         where p.sale_id = any(:sales)
      ), sums as (
        select business_date, part, key, count(*) as sales, sum(total) as total, sum(cost) as cost
          from parted
         group by business_date, part, key
      )
      """;

  private static final String ADD_SALES =
      SOLD
          + """
          insert into day_part as d (business_date, part, key, sales_count, sold_total, sold_cost)
          select business_date, part, key, sales, total, cost
            from sums
           order by business_date, part, key
          on conflict (business_date, part, key) do update
             set sales_count = d.sales_count + excluded.sales_count,
                 sold_total = d.sold_total + excluded.sold_total,
                 sold_cost = d.sold_cost + excluded.sold_cost
          """;

  private static final String REMOVE_SALES =
      SOLD
          + """
          update day_part d
             set sales_count = d.sales_count - sums.sales,
                 sold_total = d.sold_total - sums.total,
                 sold_cost = d.sold_cost - sums.cost
            from sums
           where d.business_date = sums.business_date and d.part = sums.part and d.key = sums.key
          """;

  private static final String FORGET_EMPTY_PARTS =
      """
      delete from day_part
       where sales_count = 0 and refunds_count = 0
         and business_date in (select business_date from sale_fact where sale_id = any(:sales))
      """;

  private static final String ADD_REFUND =
      """
      with refund as (
        select f.refund_id, f.business_date, f.total, f.refund_hour, f.employee_id, f.register_id,
               (select coalesce(sum(l.cost_total), 0)
                  from refund_line_fact l where l.refund_id = f.refund_id) as cost
          from refund_fact f
         where f.refund_id = :refund
      ), parted as (
        select r.business_date, v.part, v.key, r.total, r.cost
          from refund r
         cross join lateral (values
                 ('hour', coalesce(cast(r.refund_hour as text), '')),
                 ('cashier', cast(r.employee_id as text)),
                 ('register', coalesce(cast(r.register_id as text), ''))) as v (part, key)
        union all
        select r.business_date, 'method', p.method, p.amount, 0
          from refund r join refund_payment_fact p using (refund_id)
      )
      insert into day_part as d (business_date, part, key, refunds_count, refund_total, refund_cost)
      select business_date, part, key, 1, total, cost
        from parted
       order by business_date, part, key
      on conflict (business_date, part, key) do update
         set refunds_count = d.refunds_count + excluded.refunds_count,
             refund_total = d.refund_total + excluded.refund_total,
             refund_cost = d.refund_cost + excluded.refund_cost
      """;

  private final JdbcClient jdbc;
  private final PartNames names;

  DayPartProjection(JdbcClient jdbc, PartNames names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  @Override
  public ProjectionOrder place() {
    return ProjectionOrder.DAY_PARTS;
  }

  @Override
  public void addSales(List<SaleCompleted> sales) {
    jdbc.sql(ADD_SALES)
        .param("sales", sales.stream().map(SaleCompleted::saleId).toArray(Long[]::new))
        .update();
    learnNames(sales);
  }

  /** Each cashier's last name once, in the order their rows are locked in. */
  private void learnNames(List<SaleCompleted> sales) {
    Map<Long, NameUse> last = new TreeMap<>();
    for (SaleCompleted sale : sales) {
      Long employee = sale.employeeId();
      String name = sale.cashierName();
      if (employee != null && name != null) {
        last.merge(
            employee, new NameUse(sale.completedAt(), name), BinaryOperator.maxBy(naturalOrder()));
      }
    }
    last.forEach(
        (employee, use) -> names.learn(BreakdownBy.CASHIER, employee, use.name(), use.at()));
  }

  private record NameUse(Instant at, String name) implements Comparable<NameUse> {

    private static final Comparator<NameUse> BY_TIME =
        Comparator.comparing(NameUse::at).thenComparing(NameUse::name);

    @Override
    public int compareTo(NameUse other) {
      return BY_TIME.compare(this, other);
    }
  }

  @Override
  public void removeSales(List<Long> saleIds) {
    Long[] sales = saleIds.toArray(Long[]::new);
    jdbc.sql(REMOVE_SALES).param("sales", sales).update();
    jdbc.sql(FORGET_EMPTY_PARTS).param("sales", sales).update();
  }

  @Override
  public void addRefund(SaleRefunded refund) {
    jdbc.sql(ADD_REFUND).param("refund", refund.refundId()).update();
  }
}
