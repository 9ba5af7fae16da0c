package uz.erp.analytics.productperformance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.analytics.figure.CostCoverage;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.time.StoreClock;

/** Ranks products by what they brought. */
@Service
@Transactional(readOnly = true)
public class ProductPerformance {

  private static final int AT_A_TIME = 500;

  /** A product without any trade in the period has only zeros left and is left out. */
  private static final String RANKED =
      """
      select ranked.*, product.name, product.sku
        from (select product_id,
                     sum(sold_total) - sum(refund_total) as total_revenue,
                     sum(sold_quantity) - sum(refund_quantity) as total_quantity,
                     sum(sold_total) - sum(refund_total) - sum(sold_cost) + sum(refund_cost)
                       as total_profit,
                     sum(sold_covered) - sum(refund_covered) as covered,
                     sum(sales_count) as sales_count
                from (%s) sums
               group by product_id
              having sum(sales_count) <> 0 or sum(refund_quantity) <> 0 or sum(refund_total) <> 0
             ) ranked
        join product using (product_id)
       order by %s desc, product_id
       limit :limit
      """;

  /** Each product once for each part of the period, so that little is left to be put together. */
  private static final String SUMS =
      """
      select product_id, %1$ssum(sold_total) as sold_total, %1$ssum(refund_total) as refund_total,
             %1$ssum(sold_quantity) as sold_quantity, %1$ssum(refund_quantity) as refund_quantity,
             %1$ssum(sold_cost) as sold_cost, %1$ssum(refund_cost) as refund_cost,
             %1$ssum(sold_covered) as sold_covered, %1$ssum(refund_covered) as refund_covered,
             %1$ssum(sales_count) as sales_count
        from %2$s
       where %3$s between :start%4$d and :end%4$d
       group by product_id
      """;

  private static final String DAY = "business_date";

  private final JdbcClient jdbc;
  private final StoreClock clock;

  ProductPerformance(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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
    MonthCover cover = MonthCover.of(period, clock.today());
    List<String> sums = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    add(sums, parameters, "", "product_month", "month", cover.months());
    cover.added().forEach(days -> add(sums, parameters, "", "product_day", DAY, days));
    cover.taken().forEach(days -> add(sums, parameters, "-", "product_day", DAY, days));
    return jdbc.sql(RANKED.formatted(String.join(" union all ", sums), order.column()))
        .params(parameters)
        .param("limit", limit);
  }

  private static void add(
      List<String> sums,
      Map<String, Object> parameters,
      String sign,
      String table,
      String time,
      MonthCover.Range range) {
    int number = sums.size();
    sums.add(SUMS.formatted(sign, table, time, number));
    parameters.put("start" + number, range.start());
    parameters.put("end" + number, range.end());
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
