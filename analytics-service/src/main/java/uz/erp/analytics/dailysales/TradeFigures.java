package uz.erp.analytics.dailysales;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import uz.erp.analytics.figure.CostCoverage;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.platform.measure.Percent;

/** Sums of sales and, separately, of refunds: one day's row or the sum of several. */
record TradeFigures(
    long salesCount, Turnover sold, long customersCount, long refundsCount, Turnover refunded) {

  /** A day without trade. */
  static final TradeFigures NONE = new TradeFigures(0, Turnover.NONE, 0, 0, Turnover.NONE);

  static TradeFigures read(ResultSet row) throws SQLException {
    return new TradeFigures(
        row.getLong("sales_count"),
        Turnover.read(row, "sold"),
        row.getLong("customers_count"),
        row.getLong("refunds_count"),
        Turnover.read(row, "refund"));
  }

  /** Both together; the customers of several days are not distinguished. */
  TradeFigures plus(TradeFigures other) {
    return new TradeFigures(
        salesCount + other.salesCount,
        sold.plus(other.sold),
        customersCount + other.customersCount,
        refundsCount + other.refundsCount,
        refunded.plus(other.refunded));
  }

  /** Sales less refunds. */
  Turnover net() {
    return sold.minus(refunded);
  }

  MoneySum averageSale() {
    return net().total().per(salesCount);
  }

  @Nullable Percent costCoverage() {
    return CostCoverage.of(net().covered(), net().goods());
  }
}
