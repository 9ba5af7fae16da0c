package uz.erp.analytics.productperformance;

import static uz.erp.analytics.export.PlainReport.cell;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.export.PlainReport;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.platform.time.StoreClock;

/** All products that were sold in a period, best first. */
@Configuration(proxyBeanMethods = false)
class TopProductsExport {

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

  @Bean
  ExportedReport topProductsTable(ProductPerformance performance, StoreClock clock) {
    return new PlainReport(
        "top-products",
        AllowedToSeeSales.PERMISSIONS,
        COLUMNS,
        parameters -> {
          ReportPeriod period =
              ReportPeriod.orLastDays(
                  DEFAULT_DAYS,
                  clock.today(),
                  parameters.text("start_date"),
                  parameters.text("end_date"));
          TopProductsOrder order = TopProductsOrder.named(parameters.text("order_by"));
          Integer asked = parameters.number("limit", 1, MAX_ROWS);
          int limit = asked == null ? MAX_ROWS : asked;
          return rows -> performance.each(period, order, limit, product -> add(rows, product));
        });
  }

  private static void add(ExportedReport.Rows rows, TopProducts.Product product) {
    rows.add(
        product.productId(),
        product.productName(),
        cell(product.productCode()),
        product.totalRevenue().amount(),
        product.totalQuantity().amount(),
        product.totalProfit().amount(),
        product.costCoverage() == null ? "" : product.costCoverage().amount(),
        product.salesCount());
  }
}
