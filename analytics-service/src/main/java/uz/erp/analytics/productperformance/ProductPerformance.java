package uz.erp.analytics.productperformance;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.analytics.period.ReportPeriod;

/** Ranks products by what they brought. */
@Service
@Transactional(readOnly = true)
public class ProductPerformance {

  private final JdbcClient jdbc;

  ProductPerformance(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first so many products; equals are ranked by their id, so that the answer is stable. */
  public TopProducts top(ReportPeriod period, TopProductsOrder order, int limit) {
    return new TopProducts(
        period,
        jdbc.sql(
                """
                select ranked.*, product.name, product.sku
                  from (select product_id,
                               sum(sold_total - refund_total) as total_revenue,
                               sum(sold_quantity - refund_quantity) as total_quantity,
                               sum(sold_total - refund_total - sold_cost + refund_cost)
                                 as total_profit,
                               sum(sales_count) as sales_count
                          from product_day
                         where business_date between :start and :end
                         group by product_id) ranked
                  join product using (product_id)
                 order by %s desc, product_id
                 limit :limit
                """
                    .formatted(order.column()))
            .param("start", period.startDate())
            .param("end", period.endDate())
            .param("limit", limit)
            .query(ProductPerformance::product)
            .list());
  }

  private static TopProducts.Product product(ResultSet row, int number) throws SQLException {
    return new TopProducts.Product(
        row.getLong("product_id"),
        row.getString("name"),
        row.getString("sku"),
        new MoneySum(row.getBigDecimal("total_revenue")),
        new QuantitySum(row.getBigDecimal("total_quantity")),
        new MoneySum(row.getBigDecimal("total_profit")),
        row.getLong("sales_count"));
  }
}
