package uz.erp.analytics.customer;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.analytics.nightly.NightlyJobs;
import uz.erp.analytics.trade.ProjectionOrder;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeProjection;

/**
 * The day's first receipt queues the nightly jobs; after all others, as {@link NightlyJobs} wants.
 */
@Component
class NightlyJobRequests implements TradeProjection {

  private final NightlyJobs nightlyJobs;

  NightlyJobRequests(NightlyJobs nightlyJobs) {
    this.nightlyJobs = nightlyJobs;
  }

  @Override
  public ProjectionOrder place() {
    return ProjectionOrder.NIGHTLY_JOBS;
  }

  @Override
  public void addSales(List<SaleCompleted> sales) {
    sales.stream()
        .map(SaleCompleted::businessDate)
        .distinct()
        .sorted()
        .forEach(nightlyJobs::requestAfter);
  }

  /** What is taken out is of the past. */
  @Override
  public void removeSales(List<Long> saleIds) {}

  @Override
  public void addRefund(SaleRefunded refund) {
    nightlyJobs.requestAfter(refund.businessDate());
  }
}
