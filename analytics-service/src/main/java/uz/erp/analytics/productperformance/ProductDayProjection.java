package uz.erp.analytics.productperformance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeProjection;

/** Adds the lines of each sale and each refund to the sums of their product and day. */
@Repository
@Order(2)
class ProductDayProjection implements TradeProjection {

  // grouped: a product on two lines of one receipt is one sale of it; ordered: one order of locks
  private static final String ADD_SALES =
      """
      insert into product_day as d (business_date, product_id, sales_count, sold_total, sold_cost,
                                    sold_quantity)
      select sale.business_date, line.product_id, count(distinct sale.sale_id), sum(line.total),
             sum(line.cost_total), sum(line.quantity)
        from sale_fact sale join sale_line_fact line using (sale_id)
       where sale.sale_id = any(:sales) and line.product_id is not null
       group by sale.business_date, line.product_id
       order by sale.business_date, line.product_id
      on conflict (business_date, product_id) do update
         set sales_count = d.sales_count + excluded.sales_count,
             sold_total = d.sold_total + excluded.sold_total,
             sold_cost = d.sold_cost + excluded.sold_cost,
             sold_quantity = d.sold_quantity + excluded.sold_quantity
      """;

  private static final String REMOVE_SALES =
      """
      update product_day d
         set sales_count = d.sales_count - gone.sales,
             sold_total = d.sold_total - gone.total,
             sold_cost = d.sold_cost - gone.cost,
             sold_quantity = d.sold_quantity - gone.quantity
        from (select sale.business_date, line.product_id, count(distinct sale.sale_id) as sales,
                     sum(line.total) as total, sum(line.cost_total) as cost,
                     sum(line.quantity) as quantity
                from sale_fact sale join sale_line_fact line using (sale_id)
               where sale.sale_id = any(:sales) and line.product_id is not null
               group by sale.business_date, line.product_id) gone
       where d.business_date = gone.business_date and d.product_id = gone.product_id
      """;

  private static final String FORGET_EMPTY_DAYS =
      """
      delete from product_day
       where sales_count = 0 and refund_quantity = 0
         and (business_date, product_id) in (
           select sale.business_date, line.product_id
             from sale_fact sale join sale_line_fact line using (sale_id)
            where sale.sale_id = any(:sales))
      """;

  private static final String ADD_REFUND =
      """
      insert into product_day as d (business_date, product_id, refund_total, refund_cost,
                                    refund_quantity)
      select refund.business_date, line.product_id, sum(line.total), sum(line.cost_total),
             sum(line.quantity)
        from refund_fact refund join refund_line_fact line using (refund_id)
       where refund.refund_id = :refund
       group by refund.business_date, line.product_id
       order by line.product_id
      on conflict (business_date, product_id) do update
         set refund_total = d.refund_total + excluded.refund_total,
             refund_cost = d.refund_cost + excluded.refund_cost,
             refund_quantity = d.refund_quantity + excluded.refund_quantity
      """;

  private final JdbcClient jdbc;

  ProductDayProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
