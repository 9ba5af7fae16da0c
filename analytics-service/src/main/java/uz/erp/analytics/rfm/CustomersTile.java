package uz.erp.analytics.rfm;

import uz.erp.analytics.dashboard.DashboardTile;
import uz.erp.analytics.period.ReportPeriod;
import uz.erp.platform.time.StoreClock;

/** How many customers of the last 30 days may leave. */
record CustomersTile(ScoredCustomers customers, StoreClock clock) implements DashboardTile {

  record Content(long atRisk) {}

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public Object content() {
    ReportPeriod period = ReportPeriod.endingOn(clock.today(), CustomerExports.DEFAULT_DAYS);
    return new Content(customers.count(period, Segment.AT_RISK_ONES));
  }
}
