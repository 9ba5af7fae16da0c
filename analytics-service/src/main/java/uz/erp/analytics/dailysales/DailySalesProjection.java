package uz.erp.analytics.dailysales;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.analytics.trade.ProjectionOrder;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeProjection;

/** Adds each sale and each refund to the sums of its day. */
@Repository
class DailySalesProjection implements TradeProjection {

  /** What the sales bring to their days. */
  private static final String DAYS =
      """
      line as (
        select business_date, sum(cost_total) as cost, sum(quantity) as quantity,
               coalesce(sum(line.total) filter (where cost_known), 0) as covered
          from sale_fact join sale_line_fact line using (sale_id)
         where sale_id = any(:sales) and line.sale_id = any(:sales)
         group by business_date
      ), day as (
        select business_date, count(*) as sales, sum(total) as total,
               sum(discount_total) as discount, sum(tax_total) as tax,
               sum(rounding_amount) as rounding
          from sale_fact
         where sale_id = any(:sales)
         group by business_date
      )
      """;

  private static final String ADD_SALES =
      """
      with buyer as (
        insert into daily_customer (business_date, customer_id)
        select distinct business_date, customer_id
          from sale_fact
         where sale_id = any(:sales) and customer_id is not null
         order by business_date, customer_id
        on conflict do nothing
        returning business_date
      ),
      """
          + DAYS
          + """
      insert into daily_sales as d (business_date, sales_count, sold_total, sold_discount, sold_tax,
                                    sold_cost, sold_quantity, sold_rounding, sold_covered,
                                    customers_count)
      select day.business_date, day.sales, day.total, day.discount, day.tax,
             coalesce(line.cost, 0), coalesce(line.quantity, 0), day.rounding,
             coalesce(line.covered, 0),
             (select count(*) from buyer where buyer.business_date = day.business_date)
        from day left join line using (business_date)
       order by day.business_date
      on conflict (business_date) do update
         set sales_count = d.sales_count + excluded.sales_count,
             sold_total = d.sold_total + excluded.sold_total,
             sold_discount = d.sold_discount + excluded.sold_discount,
             sold_tax = d.sold_tax + excluded.sold_tax,
             sold_cost = d.sold_cost + excluded.sold_cost,
             sold_quantity = d.sold_quantity + excluded.sold_quantity,
             sold_rounding = d.sold_rounding + excluded.sold_rounding,
             sold_covered = d.sold_covered + excluded.sold_covered,
             customers_count = d.customers_count + excluded.customers_count
      """;

  private static final String REMOVE_SALES =
      """
      with gone as (
        delete from daily_customer c
         using (select distinct business_date, customer_id from sale_fact
                 where sale_id = any(:sales) and customer_id is not null) b
         where c.business_date = b.business_date and c.customer_id = b.customer_id
           and not exists (
             select from sale_fact f
              where f.customer_id = b.customer_id and f.business_date = b.business_date
                and not f.sale_id = any(:sales))
        returning c.business_date
      ),
      """
          + DAYS
          + """
      update daily_sales d
         set sales_count = d.sales_count - day.sales,
             sold_total = d.sold_total - day.total,
             sold_discount = d.sold_discount - day.discount,
             sold_tax = d.sold_tax - day.tax,
             sold_cost = d.sold_cost - coalesce(line.cost, 0),
             sold_quantity = d.sold_quantity - coalesce(line.quantity, 0),
             sold_rounding = d.sold_rounding - day.rounding,
             sold_covered = d.sold_covered - coalesce(line.covered, 0),
             customers_count = d.customers_count
               - (select count(*) from gone where gone.business_date = day.business_date)
        from day left join line using (business_date)
       where d.business_date = day.business_date
      """;

  private static final String FORGET_EMPTY_DAYS =
      """
      delete from daily_sales
       where sales_count = 0 and refunds_count = 0
         and business_date in (select business_date from sale_fact where sale_id = any(:sales))
      """;

  private static final String ADD_REFUND =
      """
      with line as (
        select coalesce(sum(cost_total), 0) as cost, coalesce(sum(quantity), 0) as quantity,
               coalesce(sum(total) filter (where cost_known), 0) as covered
          from refund_line_fact
         where refund_id = :refund
      )
      insert into daily_sales as d (business_date, refunds_count, refund_total, refund_discount,
                                    refund_tax, refund_cost, refund_quantity, refund_rounding,
                                    refund_covered)
      select refund.business_date, 1, refund.total, refund.discount_total, refund.tax_total,
             line.cost, line.quantity, refund.rounding_amount, line.covered
        from refund_fact refund cross join line
       where refund.refund_id = :refund
      on conflict (business_date) do update
         set refunds_count = d.refunds_count + excluded.refunds_count,
             refund_total = d.refund_total + excluded.refund_total,
             refund_discount = d.refund_discount + excluded.refund_discount,
             refund_tax = d.refund_tax + excluded.refund_tax,
             refund_cost = d.refund_cost + excluded.refund_cost,
             refund_quantity = d.refund_quantity + excluded.refund_quantity,
             refund_rounding = d.refund_rounding + excluded.refund_rounding,
             refund_covered = d.refund_covered + excluded.refund_covered
      """;

  private final JdbcClient jdbc;

  DailySalesProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public ProjectionOrder place() {
    return ProjectionOrder.DAILY_SALES;
  }

  @Override
  public void addSales(List<SaleCompleted> sales) {
    jdbc.sql(ADD_SALES)
        .param("sales", sales.stream().map(SaleCompleted::saleId).toArray(Long[]::new))
        .update();
  }

  @Override
  public void removeSales(List<Long> saleIds) {
    Long[] sales = saleIds.toArray(Long[]::new);
    jdbc.sql(REMOVE_SALES).param("sales", sales).update();
    jdbc.sql(FORGET_EMPTY_DAYS).param("sales", sales).update();
  }

  @Override
  public void addRefund(SaleRefunded refund) {
    jdbc.sql(ADD_REFUND).param("refund", refund.refundId()).update();
  }
}
