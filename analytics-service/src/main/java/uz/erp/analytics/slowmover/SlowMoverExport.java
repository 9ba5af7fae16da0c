package uz.erp.analytics.slowmover;

import static uz.erp.analytics.export.PlainReport.cell;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.export.PlainReport;
import uz.erp.analytics.period.ReportPeriod;

/** Slow movers as a table to take away. */
@Configuration(proxyBeanMethods = false)
class SlowMoverExport {

  private static final List<String> COLUMNS =
      List.of(
          "product_id",
          "product_name",
          "product_code",
          "reason",
          "quantity_on_hand",
          "cost_price",
          "tied_up_cost",
          "first_received_on",
          "last_sold_on",
          "quantity_sold",
          "days_of_stock");

  @Bean
  ExportedReport slowMoversTable(SlowMovers slowMovers) {
    return new PlainReport(
        "slow-movers",
        Set.of("view_analytics"),
        COLUMNS,
        parameters -> {
          Integer asked = parameters.number("days", 1, ReportPeriod.MAX_DAYS);
          int window = asked == null ? SlowMovers.DEFAULT_WINDOW : asked;
          return rows -> slowMovers.each(window, into(rows));
        });
  }

  private static Consumer<SlowMover> into(ExportedReport.Rows rows) {
    return product ->
        rows.add(
            product.productId(),
            product.productName(),
            cell(product.productCode()),
            product.reason().code(),
            product.quantityOnHand().amount(),
            product.costPrice().amount(),
            product.tiedUpCost().amount(),
            product.firstReceivedOn().toString(),
            product.lastSoldOn() == null ? "" : product.lastSoldOn().toString(),
            product.quantitySold().amount(),
            cell(product.daysOfStock()));
  }
}
