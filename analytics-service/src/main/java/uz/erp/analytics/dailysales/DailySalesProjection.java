package uz.erp.analytics.dailysales;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeProjection;

/** Adds each sale and each refund to the sums of its day. */
@Repository
@Order(1)
class DailySalesProjection implements TradeProjection {

  private static final String ADD_SALE =
      """
      with buyer as (
        insert into daily_customer (business_date, customer_id)
        select business_date, customer_id
          from sale_fact
         where sale_id = :sale and customer_id is not null
        on conflict do nothing
        returning customer_id
      ), line as (
        select coalesce(sum(cost_total), 0) as cost, coalesce(sum(quantity), 0) as quantity
          from sale_line_fact
         where sale_id = :sale
      )
      insert into daily_sales as d (business_date, sales_count, sold_total, sold_discount, sold_tax,
                                    sold_cost, sold_quantity, customers_count)
      select sale.business_date, 1, sale.total, sale.discount_total, sale.tax_total,
             line.cost, line.quantity, (select count(*) from buyer)
        from sale_fact sale cross join line
       where sale.sale_id = :sale
      on conflict (business_date) do update
         set sales_count = d.sales_count + excluded.sales_count,
             sold_total = d.sold_total + excluded.sold_total,
             sold_discount = d.sold_discount + excluded.sold_discount,
             sold_tax = d.sold_tax + excluded.sold_tax,
             sold_cost = d.sold_cost + excluded.sold_cost,
             sold_quantity = d.sold_quantity + excluded.sold_quantity,
             customers_count = d.customers_count + excluded.customers_count
      """;

  private static final String ADD_REFUND =
      """
      with line as (
        select coalesce(sum(cost_total), 0) as cost, coalesce(sum(quantity), 0) as quantity
          from refund_line_fact
         where refund_id = :refund
      )
      insert into daily_sales as d (business_date, refunds_count, refund_total, refund_discount,
                                    refund_tax, refund_cost, refund_quantity)
      select refund.business_date, 1, refund.total, refund.discount_total, refund.tax_total,
             line.cost, line.quantity
        from refund_fact refund cross join line
       where refund.refund_id = :refund
      on conflict (business_date) do update
         set refunds_count = d.refunds_count + excluded.refunds_count,
             refund_total = d.refund_total + excluded.refund_total,
             refund_discount = d.refund_discount + excluded.refund_discount,
             refund_tax = d.refund_tax + excluded.refund_tax,
             refund_cost = d.refund_cost + excluded.refund_cost,
             refund_quantity = d.refund_quantity + excluded.refund_quantity
      """;

  private final JdbcClient jdbc;

  DailySalesProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void addSale(SaleCompleted sale) {
    jdbc.sql(ADD_SALE).param("sale", sale.saleId()).update();
  }

  @Override
  public void addRefund(SaleRefunded refund) {
    jdbc.sql(ADD_REFUND).param("refund", refund.refundId()).update();
  }
}
