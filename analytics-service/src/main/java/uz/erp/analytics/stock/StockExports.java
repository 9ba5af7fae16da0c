package uz.erp.analytics.stock;

import static uz.erp.analytics.export.PlainReport.cell;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.analytics.dashboard.DashboardTile;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.export.PlainReport;
import uz.erp.platform.time.StoreClock;

/** The stock reports as tables to take away, and as figures of the first screen. */
@Configuration(proxyBeanMethods = false)
class StockExports {

  /** Those who may see figures about stock at all. */
  private static final Set<String> PERMISSIONS = Set.of("view_analytics");

  private static final List<String> COLUMNS =
      List.of(
          "date",
          "product_id",
          "product_name",
          "product_code",
          "unit",
          "quantity_on_hand",
          "reserved_quantity",
          "available_quantity",
          "min_stock",
          "days_of_stock",
          "cost_price",
          "stock_value");

  @Bean
  ExportedReport latestStockTable(StockReports reports, StoreClock clock) {
    return new PlainReport(
        "latest-stock",
        PERMISSIONS,
        COLUMNS,
        parameters -> {
          LocalDate date = StockDay.read(parameters.text("date"), clock.today());
          return rows -> reports.eachLatest(date, into(rows));
        });
  }

  @Bean
  ExportedReport lowStockTable(StockReports reports) {
    return new PlainReport(
        "low-stock", PERMISSIONS, COLUMNS, parameters -> rows -> reports.eachLow(into(rows)));
  }

  @Bean
  ExportedReport outOfStockTable(StockReports reports) {
    return new PlainReport(
        "out-of-stock", PERMISSIONS, COLUMNS, parameters -> rows -> reports.eachOut(into(rows)));
  }

  @Bean
  DashboardTile stockTile(StockReports reports) {
    return new StockTile(reports);
  }

  private static Consumer<StockSnapshot> into(ExportedReport.Rows rows) {
    return stock ->
        rows.add(
            stock.date().toString(),
            stock.product().id(),
            stock.product().name(),
            cell(stock.product().sku()),
            cell(stock.product().unit()),
            stock.quantityOnHand().amount(),
            stock.reservedQuantity().amount(),
            stock.availableQuantity().amount(),
            stock.minStock().amount(),
            cell(stock.daysOfStock()),
            stock.costPrice().amount(),
            stock.stockValue().amount());
  }
}
