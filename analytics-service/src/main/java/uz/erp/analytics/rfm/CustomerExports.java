package uz.erp.analytics.rfm;

import static uz.erp.analytics.export.PlainReport.cell;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.analytics.dashboard.DashboardTile;
import uz.erp.analytics.export.ExportParameters;
import uz.erp.analytics.export.ExportedReport;
import uz.erp.analytics.export.PlainReport;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.analytics.permission.AllowedToSeeSales;
import uz.erp.platform.time.StoreClock;

/** The customers' reports as tables to take away, and as a figure of the first screen. */
@Configuration(proxyBeanMethods = false)
class CustomerExports {

  static final int DEFAULT_DAYS = 30;

  @Bean
  ExportedReport segmentsTable(Segments segments, StoreClock clock) {
    return new PlainReport(
        "segments",
        AllowedToSeeSales.PERMISSIONS,
        List.of(
            "segment", "count", "total_spent", "avg_purchase", "share", "moved_in", "moved_out"),
        parameters -> {
          ReportPeriod period = period(parameters, clock);
          return rows -> segments.over(period).segments().forEach(line -> add(rows, line));
        });
  }

  @Bean
  ExportedReport atRiskTable(ScoredCustomers customers, StoreClock clock) {
    return new PlainReport(
        "at-risk",
        AllowedToSeeSales.PERMISSIONS,
        List.of(
            "customer_id",
            "customer_name",
            "customer_phone",
            "segment",
            "last_purchase_on",
            "recency_days",
            "frequency",
            "monetary",
            "r_score",
            "f_score",
            "m_score"),
        parameters -> {
          ReportPeriod period = period(parameters, clock);
          return rows -> customers.each(period, Segment.AT_RISK_ONES, into(rows));
        });
  }

  @Bean
  DashboardTile customersTile(ScoredCustomers customers, StoreClock clock) {
    return new CustomersTile(customers, clock);
  }

  private static ReportPeriod period(ExportParameters parameters, StoreClock clock) {
    Integer days = parameters.number("days", 1, ReportPeriod.MAX_DAYS);
    return ReportPeriod.orLastDays(
        days == null ? DEFAULT_DAYS : days,
        clock.today(),
        parameters.text("start_date"),
        parameters.text("end_date"));
  }

  private static void add(ExportedReport.Rows rows, SegmentReport.Line line) {
    rows.add(
        line.segment().label(),
        line.count(),
        line.totalSpent().amount(),
        line.avgPurchase().amount(),
        line.share().amount(),
        line.movedIn(),
        line.movedOut());
  }

  private static Consumer<ScoredCustomer> into(ExportedReport.Rows rows) {
    return customer ->
        rows.add(
            customer.customerId(),
            cell(customer.customerName()),
            cell(customer.customerPhone()),
            customer.segment().label(),
            customer.lastPurchaseOn().toString(),
            customer.recencyDays(),
            customer.frequency(),
            customer.monetary().amount(),
            customer.rScore(),
            customer.fScore(),
            customer.mScore());
  }
}
