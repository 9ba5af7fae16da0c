package uz.erp.analytics.dailysales;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;

/** Sums of sales and, apart from them, of refunds: one day's row or the sum of several. */
record TradeFigures(
    long salesCount,
    MoneySum soldTotal,
    MoneySum soldDiscount,
    MoneySum soldTax,
    MoneySum soldCost,
    QuantitySum soldQuantity,
    long customersCount,
    long refundsCount,
    MoneySum refundTotal,
    MoneySum refundDiscount,
    MoneySum refundTax,
    MoneySum refundCost,
    QuantitySum refundQuantity) {

  private static final MoneySum NO_MONEY = new MoneySum(BigDecimal.ZERO);
  private static final QuantitySum NOTHING = new QuantitySum(BigDecimal.ZERO);

  /** A day without trade. */
  static final TradeFigures NONE =
      new TradeFigures(
          0, NO_MONEY, NO_MONEY, NO_MONEY, NO_MONEY, NOTHING, 0, 0, NO_MONEY, NO_MONEY, NO_MONEY,
          NO_MONEY, NOTHING);

  static TradeFigures read(ResultSet row) throws SQLException {
    return new TradeFigures(
        row.getLong("sales_count"),
        money(row, "sold_total"),
        money(row, "sold_discount"),
        money(row, "sold_tax"),
        money(row, "sold_cost"),
        quantity(row, "sold_quantity"),
        row.getLong("customers_count"),
        row.getLong("refunds_count"),
        money(row, "refund_total"),
        money(row, "refund_discount"),
        money(row, "refund_tax"),
        money(row, "refund_cost"),
        quantity(row, "refund_quantity"));
  }

  /** Both together; the customers of several days are not told apart. */
  TradeFigures plus(TradeFigures other) {
    return new TradeFigures(
        salesCount + other.salesCount,
        soldTotal.plus(other.soldTotal),
        soldDiscount.plus(other.soldDiscount),
        soldTax.plus(other.soldTax),
        soldCost.plus(other.soldCost),
        soldQuantity.plus(other.soldQuantity),
        customersCount + other.customersCount,
        refundsCount + other.refundsCount,
        refundTotal.plus(other.refundTotal),
        refundDiscount.plus(other.refundDiscount),
        refundTax.plus(other.refundTax),
        refundCost.plus(other.refundCost),
        refundQuantity.plus(other.refundQuantity));
  }

  MoneySum netSales() {
    return soldTotal.minus(refundTotal);
  }

  MoneySum netDiscount() {
    return soldDiscount.minus(refundDiscount);
  }

  MoneySum netTax() {
    return soldTax.minus(refundTax);
  }

  MoneySum netCost() {
    return soldCost.minus(refundCost);
  }

  MoneySum profit() {
    return netSales().minus(netCost());
  }

  QuantitySum netQuantity() {
    return soldQuantity.minus(refundQuantity);
  }

  MoneySum averageSale() {
    return netSales().per(salesCount);
  }

  private static MoneySum money(ResultSet row, String column) throws SQLException {
    return new MoneySum(row.getBigDecimal(column));
  }

  private static QuantitySum quantity(ResultSet row, String column) throws SQLException {
    return new QuantitySum(row.getBigDecimal(column));
  }
}
