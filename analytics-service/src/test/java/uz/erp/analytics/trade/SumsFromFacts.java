package uz.erp.analytics.trade;

import java.util.Map;

/** Each table of sums anew, from the facts alone and in another way than the sums are kept. */
final class SumsFromFacts {

  private static final String DAYS =
      """
      with sold as (
        select business_date, count(*) as sales_count, sum(total) as sold_total,
               sum(discount_total) as sold_discount, sum(tax_total) as sold_tax,
               count(distinct customer_id) as customers_count
          from sale_fact group by business_date
      ), sold_line as (
        select business_date, sum(cost_total) as sold_cost, sum(quantity) as sold_quantity,
               sum(line.total) as sold_goods,
               sum(case when cost_known then line.total else 0 end) as sold_covered
          from sale_fact join sale_line_fact line using (sale_id) group by business_date
      ), refunded as (
        select business_date, count(*) as refunds_count, sum(total) as refund_total,
               sum(discount_total) as refund_discount, sum(tax_total) as refund_tax
          from refund_fact group by business_date
      ), refunded_line as (
        select business_date, sum(cost_total) as refund_cost, sum(quantity) as refund_quantity,
               sum(line.total) as refund_goods,
               sum(case when cost_known then line.total else 0 end) as refund_covered
          from refund_fact join refund_line_fact line using (refund_id) group by business_date
      )
      select business_date, coalesce(sales_count, 0), coalesce(sold_total, 0),
             coalesce(sold_discount, 0), coalesce(sold_tax, 0), coalesce(sold_cost, 0),
             coalesce(sold_quantity, 0), coalesce(customers_count, 0),
             coalesce(refunds_count, 0), coalesce(refund_total, 0),
             coalesce(refund_discount, 0), coalesce(refund_tax, 0),
             coalesce(refund_cost, 0), coalesce(refund_quantity, 0),
             coalesce(sold_total - sold_goods, 0), coalesce(sold_covered, 0),
             coalesce(refund_total - refund_goods, 0), coalesce(refund_covered, 0)
        from sold full join sold_line using (business_date)
             full join refunded using (business_date)
             full join refunded_line using (business_date)
      """;

  private static final String CUSTOMERS =
      """
      select distinct business_date, customer_id from sale_fact where customer_id is not null
      """;

  private static final String PRODUCTS =
      """
      with sold as (
        select %1$s as slot, product_id, count(distinct sale_id) as sales_count,
               sum(line.total) as total, sum(cost_total) as cost, sum(quantity) as quantity,
               sum(case when cost_known then line.total else 0 end) as covered
          from sale_fact join sale_line_fact line using (sale_id)
         where product_id is not null
         group by 1, product_id
      ), refunded as (
        select %1$s as slot, product_id, sum(line.total) as total, sum(cost_total) as cost,
               sum(quantity) as quantity,
               sum(case when cost_known then line.total else 0 end) as covered
          from refund_fact join refund_line_fact line using (refund_id)
         group by 1, product_id
      )
      select slot, product_id, coalesce(sold.sales_count, 0), coalesce(sold.total, 0),
             coalesce(sold.cost, 0), coalesce(sold.quantity, 0), %2$s
        from sold full join refunded using (slot, product_id)
      """;

  private static final String BY_DAY =
      PRODUCTS.formatted(
          "business_date",
          """
          coalesce(refunded.total, 0), coalesce(refunded.cost, 0), coalesce(refunded.quantity, 0),
          coalesce(sold.covered, 0), coalesce(refunded.covered, 0)""");

  private static final String BY_MONTH =
      PRODUCTS.formatted(
          "make_date(extract(year from business_date)::int, extract(month from business_date)::int, 1)",
          """
          coalesce(sold.covered, 0), coalesce(refunded.total, 0), coalesce(refunded.cost, 0),
          coalesce(refunded.quantity, 0), coalesce(refunded.covered, 0)""");

  private static final String PARTS =
      """
      with sale as (
        select *, (select sum(cost_total) from sale_line_fact l where l.sale_id = f.sale_id) as cost
          from sale_fact f
      ), refund as (
        select *,
               (select sum(cost_total) from refund_line_fact l where l.refund_id = f.refund_id)
                 as cost
          from refund_fact f
      ), entry (business_date, part, key, sales, sold, sold_cost, refunds, refunded, refund_cost)
      as (
        select business_date, 'hour', coalesce(sold_hour::text, ''), 1, total, cost, 0, 0, 0
          from sale
        union all
        select business_date, 'cashier', coalesce(employee_id::text, ''), 1, total, cost, 0, 0, 0
          from sale
        union all
        select business_date, 'register', coalesce(register_id::text, ''), 1, total, cost, 0, 0, 0
          from sale
        union all
        select business_date, 'method', method, 1, amount, 0, 0, 0, 0
          from sale join sale_payment_fact using (sale_id)
        union all
        select business_date, 'hour', coalesce(refund_hour::text, ''), 0, 0, 0, 1, total, cost from refund
        union all
        select business_date, 'cashier', employee_id::text, 0, 0, 0, 1, total, cost from refund
        union all
        select business_date, 'register', coalesce(register_id::text, ''), 0, 0, 0, 1, total, cost
          from refund
        union all
        select business_date, 'method', method, 0, 0, 0, 1, amount, 0
          from refund join refund_payment_fact using (refund_id)
      )
      select business_date, part, key, sum(sales), sum(sold), sum(sold_cost), sum(refunds),
             sum(refunded), sum(refund_cost)
        from entry group by business_date, part, key
      """;

  private static final String NAMES =
      """
      select distinct on (employee_id) 'cashier', employee_id::text, cashier_name, completed_at
        from sale_fact
       where employee_id is not null and cashier_name is not null
       order by employee_id, completed_at desc, cashier_name desc
      """;

  /** The part sums of each day against the day itself, in each figure they share. */
  private static final String PARTS_OF_DAYS =
      """
      select business_date, part, sum(sold_total), sum(refund_total),
             sum(case when part <> 'method' then sold_cost - refund_cost end),
             sum(case when part <> 'method' then sales_count end),
             sum(case when part <> 'method' then refunds_count end)
        from day_part group by business_date, part
      """;

  private static final String DAYS_AS_PARTS =
      """
      select business_date, part, sold_total, refund_total,
             case when part <> 'method' then sold_cost - refund_cost end,
             case when part <> 'method' then sales_count end,
             case when part <> 'method' then refunds_count end
        from daily_sales
       cross join (values ('hour'), ('method'), ('cashier'), ('register')) as p (part)
      """;

  /** What should be in each table. */
  static final Map<String, String> TABLES =
      Map.of(
          "daily_sales",
          DAYS,
          "daily_customer",
          CUSTOMERS,
          "product_day",
          BY_DAY,
          "product_month",
          BY_MONTH,
          "day_part",
          PARTS,
          "part_name",
          NAMES,
          "(" + PARTS_OF_DAYS + ") parts",
          DAYS_AS_PARTS);

  private SumsFromFacts() {}

  /** How many rows stand on one side alone. */
  static String differences(String table, String wanted) {
    return """
    select count(*) from (
      (select * from (%1$s) wanted except all select * from %2$s)
      union all
      (select * from %2$s except all select * from (%1$s) wanted)) difference
    """
        .formatted(wanted, table);
  }
}
