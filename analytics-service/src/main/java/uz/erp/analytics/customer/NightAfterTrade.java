package uz.erp.analytics.customer;

import java.util.List;
import org.springframework.stereotype.Component;
import uz.erp.analytics.night.Nights;
import uz.erp.analytics.trade.ProjectionOrder;
import uz.erp.analytics.trade.SaleCompleted;
import uz.erp.analytics.trade.SaleRefunded;
import uz.erp.analytics.trade.TradeProjection;

/** The day's first receipt asks for the night's work; after all others, as {@link Nights} wants. */
@Component
class NightAfterTrade implements TradeProjection {

  private final Nights nights;

  NightAfterTrade(Nights nights) {
    this.nights = nights;
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
        .forEach(nights::somethingHappenedOn);
  }

  /** What is taken out is of the past. */
  @Override
  public void removeSales(List<Long> saleIds) {}

  @Override
  public void addRefund(SaleRefunded refund) {
    nights.somethingHappenedOn(refund.businessDate());
  }
}
