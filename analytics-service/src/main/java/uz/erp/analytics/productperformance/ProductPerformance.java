package uz.erp.analytics.productperformance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.figure.CostCoverage;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.analytics.period.ReportPeriod;

/** Ranks products by what they brought. */
@Service
@Transactional(readOnly = true)
public class ProductPerformance {

  private static final int AT_A_TIME = 500;

  /** Whole months from the months' sums, what is left of the period from the days'. */
  private static final String RANKED =
      """
      select ranked.*, product.name, product.sku
        from (select product_id,
                     sum(sold_total - refund_total) as total_revenue,
                     sum(sold_quantity - refund_quantity) as total_quantity,
                     sum(sold_total - refund_total - sold_cost + refund_cost) as total_profit,
                     sum(sold_covered - refund_covered) as covered,
                     sum(sales_count) as sales_count
                from (select product_id, sold_total, refund_total, sold_quantity, refund_quantity,
                             sold_cost, refund_cost, sold_covered, refund_covered, sales_count
                        from product_month
                       where month >= :first_month and month < :end_of_months
                      union all
                      select product_id, sold_total, refund_total, sold_quantity, refund_quantity,
                             sold_cost, refund_cost, sold_covered, refund_covered, sales_count
                        from product_day
                       where business_date >= :start and business_date < :first_month
                      union all
                      select product_id, sold_total, refund_total, sold_quantity, refund_quantity,
                             sold_cost, refund_cost, sold_covered, refund_covered, sales_count
                        from product_day
                       where business_date >= :end_of_months and business_date <= :end) sums
               group by product_id) ranked
        join product using (product_id)
       order by %s desc, product_id
       limit :limit
      """;

  private final JdbcClient jdbc;

  ProductPerformance(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first so many products; equals are ranked by their id, so that the answer is stable. */
  public TopProducts top(ReportPeriod period, TopProductsOrder order, int limit) {
    return new TopProducts(
        period, ranked(period, order, limit).query(ProductPerformance::product).list());
  }

  /** The same one by one, a few at a time. */
  public void each(
      ReportPeriod period,
      TopProductsOrder order,
      int limit,
      Consumer<TopProducts.Product> consumer) {
    RowCallbackHandler handler = row -> consumer.accept(product(row, 0));
    ranked(period, order, limit).withFetchSize(AT_A_TIME).query(handler);
  }

  private JdbcClient.StatementSpec ranked(ReportPeriod period, TopProductsOrder order, int limit) {
    WholeMonths months = WholeMonths.of(period);
    return jdbc.sql(RANKED.formatted(order.column()))
        .param("start", period.startDate())
        .param("first_month", months.first())
        .param("end_of_months", months.end())
        .param("end", period.endDate())
        .param("limit", limit);
  }

  private static TopProducts.Product product(ResultSet row, int number) throws SQLException {
    MoneySum revenue = new MoneySum(row.getBigDecimal("total_revenue"));
    return new TopProducts.Product(
        row.getLong("product_id"),
        row.getString("name"),
        row.getString("sku"),
        revenue,
        new QuantitySum(row.getBigDecimal("total_quantity")),
        new MoneySum(row.getBigDecimal("total_profit")),
        CostCoverage.of(new MoneySum(row.getBigDecimal("covered")), revenue),
        row.getLong("sales_count"));
  }
}
