package uz.erp.analytics.productperformance;

/**
 * The statements that keep one table of sums per product and time.
 *
 * @param table its name
 * @param time its column of days or months
 * @param of the day or month of a fact
 */
record ProductSums(String table, String time, String of) {

  static final ProductSums BY_DAY =
      new ProductSums("product_day", "business_date", "business_date");
  static final ProductSums BY_MONTH =
      new ProductSums("product_month", "month", "cast(date_trunc('month', business_date) as date)");

  // grouped: a product on two lines of one receipt is one sale of it
  private static final String SOLD =
      """
      with sold as (
        select %3$s as slot, product_id, count(distinct sale_id) as sales, sum(line.total) as total,
               sum(line.cost_total) as cost, sum(line.quantity) as quantity,
               coalesce(sum(line.total) filter (where line.cost_known), 0) as covered
          from sale_fact join sale_line_fact line using (sale_id)
         where sale_id = any(:sales) and line.sale_id = any(:sales) and product_id is not null
         group by 1, product_id
      )
      """;

  /** Ordered: one order of locks everywhere. */
  String addSales() {
    return in(
        SOLD
            + """
            insert into %1$s as d (%2$s, product_id, sales_count, sold_total, sold_cost,
                                   sold_quantity, sold_covered)
            select slot, product_id, sales, total, cost, quantity, covered
              from sold
             order by slot, product_id
            on conflict (%2$s, product_id) do update
               set sales_count = d.sales_count + excluded.sales_count,
                   sold_total = d.sold_total + excluded.sold_total,
                   sold_cost = d.sold_cost + excluded.sold_cost,
                   sold_quantity = d.sold_quantity + excluded.sold_quantity,
                   sold_covered = d.sold_covered + excluded.sold_covered
            """);
  }

  String removeSales() {
    return in(
        SOLD
            + """
            update %1$s d
               set sales_count = d.sales_count - sold.sales,
                   sold_total = d.sold_total - sold.total,
                   sold_cost = d.sold_cost - sold.cost,
                   sold_quantity = d.sold_quantity - sold.quantity,
                   sold_covered = d.sold_covered - sold.covered
              from sold
             where d.%2$s = sold.slot and d.product_id = sold.product_id
            """);
  }

  String forgetEmpty() {
    return in(
        """
        delete from %1$s
         where sales_count = 0 and refund_quantity = 0 and refund_total = 0
           and (%2$s, product_id) in (
             select %3$s, line.product_id
               from sale_fact join sale_line_fact line using (sale_id)
              where sale_id = any(:sales) and line.sale_id = any(:sales))
        """);
  }

  String addRefund() {
    return in(
        """
        insert into %1$s as d (%2$s, product_id, refund_total, refund_cost, refund_quantity,
                               refund_covered)
        select %3$s, product_id, sum(line.total), sum(line.cost_total), sum(line.quantity),
               coalesce(sum(line.total) filter (where line.cost_known), 0)
          from refund_fact join refund_line_fact line using (refund_id)
         where refund_id = :refund
         group by 1, product_id
         order by 1, product_id
        on conflict (%2$s, product_id) do update
           set refund_total = d.refund_total + excluded.refund_total,
               refund_cost = d.refund_cost + excluded.refund_cost,
               refund_quantity = d.refund_quantity + excluded.refund_quantity,
               refund_covered = d.refund_covered + excluded.refund_covered
        """);
  }

  private String in(String statement) {
    return statement.formatted(table, time, of);
  }
}
