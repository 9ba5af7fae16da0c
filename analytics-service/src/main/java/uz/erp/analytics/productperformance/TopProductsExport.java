package uz.erp.analytics.productperformance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import uz.erp.analytics.export.ExportParameters;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.platform.time.StoreClock;

/** All products that were sold in a period, best first. */
@Component
class TopProductsExport implements ExportedReport {

  private static final int DEFAULT_DAYS = 30;
  private static final int MAX_ROWS = 1_000_000;

  private static final List<String> COLUMNS =
      List.of(
          "product_id",
          "product_name",
          "product_code",
          "total_revenue",
          "total_quantity",
          "total_profit",
          "cost_coverage",
          "sales_count");

  private final ProductPerformance performance;
  private final StoreClock clock;

  TopProductsExport(ProductPerformance performance, StoreClock clock) {
    this.performance = performance;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "top-products";
  }

  @Override
  public Set<String> permissions() {
    return AllowedToSeeSales.PERMISSIONS;
  }

  @Override
  public Table table(ExportParameters parameters, Locale language) {
    ReportPeriod period =
        ReportPeriod.orLastDays(
            DEFAULT_DAYS,
            clock.today(),
            parameters.text("start_date"),
            parameters.text("end_date"));
    TopProductsOrder order = TopProductsOrder.named(parameters.text("order_by"));
    Integer asked = parameters.number("limit", 1, MAX_ROWS);
    int limit = asked == null ? MAX_ROWS : asked;
    return new Table() {
      @Override
      public List<String> columns() {
        return COLUMNS;
      }

      @Override
      public void rows(Rows rows) {
        performance.each(period, order, limit, product -> add(rows, product));
      }
    };
  }

  private static void add(ExportedReport.Rows rows, TopProducts.Product product) {
    rows.add(
        product.productId(),
        product.productName(),
        product.productCode() == null ? "" : product.productCode(),
        product.totalRevenue().amount(),
        product.totalQuantity().amount(),
        product.totalProfit().amount(),
        product.costCoverage() == null ? "" : product.costCoverage().amount(),
        product.salesCount());
  }
}
