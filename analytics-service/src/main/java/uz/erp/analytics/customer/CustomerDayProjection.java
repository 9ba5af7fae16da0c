package uz.erp.analytics.customer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.analytics.trade.ProjectionOrder;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeProjection;

/** Adds each receipt of a known customer to the sums of that customer's day. */
@Repository
class CustomerDayProjection implements TradeProjection {

  // ordered: one order of locks
  private static final String ADD_SALES =
      """
      insert into customer_day as d (business_date, customer_id, receipts, spent)
      select business_date, customer_id, count(*), sum(total)
        from sale_fact
       where sale_id = any(:sales) and customer_id is not null
       group by business_date, customer_id
       order by business_date, customer_id
      on conflict (business_date, customer_id) do update
         set receipts = d.receipts + excluded.receipts, spent = d.spent + excluded.spent
      """;

  private static final String REMOVE_SALES =
      """
      with gone as (
        select business_date, customer_id, count(*) as receipts, sum(total) as spent
          from sale_fact
         where sale_id = any(:sales) and customer_id is not null
         group by business_date, customer_id
      ), locked as (
        select d.business_date, d.customer_id
          from customer_day d join gone using (business_date, customer_id)
         order by d.business_date, d.customer_id
           for no key update of d
      )
      update customer_day d
         set receipts = d.receipts - gone.receipts, spent = d.spent - gone.spent
        from gone join locked using (business_date, customer_id)
       where d.business_date = gone.business_date and d.customer_id = gone.customer_id
      """;

  private static final String FORGET_EMPTY_DAYS =
      """
      delete from customer_day
       where receipts = 0 and refunds = 0
         and (business_date, customer_id) in (
           select business_date, customer_id from sale_fact where sale_id = any(:sales))
      """;

  private static final String ADD_REFUND =
      """
      insert into customer_day as d (business_date, customer_id, refunds, refunded)
      select business_date, customer_id, 1, total
        from refund_fact
       where refund_id = :refund and customer_id is not null
      on conflict (business_date, customer_id) do update
         set refunds = d.refunds + excluded.refunds, refunded = d.refunded + excluded.refunded
      """;

  private final JdbcClient jdbc;

  CustomerDayProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public ProjectionOrder place() {
    return ProjectionOrder.CUSTOMER_DAYS;
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
