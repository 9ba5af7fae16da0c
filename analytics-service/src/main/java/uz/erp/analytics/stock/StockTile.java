package uz.erp.analytics.stock;

import uz.erp.analytics.dashboard.DashboardTile;

/** How many products need attention. */
record StockTile(StockReports reports) implements DashboardTile {

  record Content(long lowStock, long outOfStock) {}

  @Override
  public String name() {
    return "stock";
  }

  @Override
  public Object content() {
    return new Content(reports.countLow(), reports.countOut());
  }
}
