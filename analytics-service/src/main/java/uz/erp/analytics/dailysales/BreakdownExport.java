package uz.erp.analytics.dailysales;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.analytics.export.ExportParameters;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;

/** A period by hour, payment method, cashier or register. */
@Component
class BreakdownExport implements ExportedReport {

  private static final List<String> FIGURES =
      List.of(
          "total_sales",
          "total_sales_count",
          "avg_sale_amount",
          "gross_sales",
          "refunds_total",
          "refunds_count",
          "total_profit");

  private static final List<String> METHOD_COLUMNS =
      List.of(
          "method",
          "name",
          "total_sales",
          "total_sales_count",
          "gross_sales",
          "refunds_total",
          "refunds_count");

  private final Breakdowns breakdowns;

  BreakdownExport(Breakdowns breakdowns) {
    this.breakdowns = breakdowns;
  }

  @Override
  public String name() {
    return "breakdown";
  }

  @Override
  public Set<String> permissions() {
    return AllowedToSeeSales.PERMISSIONS;
  }

  @Override
  public Table table(ExportParameters parameters, Locale language) {
    BreakdownBy by = BreakdownBy.named(parameters.text("by"));
    ReportPeriod period =
        ReportPeriod.required(parameters.text("start_date"), parameters.text("end_date"));
    return new Table() {
      @Override
      public List<String> columns() {
        return columnsOf(by);
      }

      @Override
      public void rows(Rows rows) {
        add(rows, breakdowns.over(period, by, language));
      }
    };
  }

  private static List<String> columnsOf(BreakdownBy by) {
    return switch (by) {
      case HOUR -> withFigures("hour");
      case METHOD -> METHOD_COLUMNS;
      case CASHIER -> withFigures("employee_id");
      case REGISTER -> withFigures("register_id");
    };
  }

  private static List<String> withFigures(String id) {
    return Stream.concat(Stream.of(id, "name"), FIGURES.stream()).toList();
  }

  private static void add(ExportedReport.Rows rows, PeriodBreakdown parts) {
    each(parts.byHour()).forEach(hour -> add(rows, hour.hour(), hour.name(), hour.figures()));
    each(parts.byCashier())
        .forEach(one -> add(rows, one.employeeId(), one.cashierName(), one.figures()));
    each(parts.byRegister())
        .forEach(one -> add(rows, one.registerId(), one.registerName(), one.figures()));
    each(parts.byMethod())
        .forEach(
            method ->
                rows.add(
                    method.method(),
                    method.name(),
                    method.totalSales().amount(),
                    method.totalSalesCount(),
                    method.grossSales().amount(),
                    method.refundsTotal().amount(),
                    method.refundsCount()));
  }

  private static <T> List<T> each(@Nullable List<T> parts) {
    return parts == null ? List.of() : parts;
  }

  private static void add(
      ExportedReport.Rows rows, @Nullable Number id, String name, PartFigures figures) {
    rows.add(
        id == null ? "" : id,
        name,
        figures.totalSales().amount(),
        figures.totalSalesCount(),
        figures.avgSaleAmount().amount(),
        figures.grossSales().amount(),
        figures.refundsTotal().amount(),
        figures.refundsCount(),
        figures.totalProfit().amount());
  }
}
