package uz.erp.analytics.dailysales;

import java.sql.ResultSet;
import java.sql.SQLException;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;

/**
 * Sums of receipts: of sales, of refunds, or of both together.
 *
 * @param total what was paid; the lines and the rounding
 * @param rounding what rounding for cash added
 * @param cost what the goods had cost, as far as known
 * @param covered the totals of the lines whose cost was known
 */
record Turnover(
    MoneySum total,
    MoneySum discount,
    MoneySum tax,
    MoneySum rounding,
    MoneySum cost,
    MoneySum covered,
    QuantitySum quantity) {

  static final Turnover NONE =
      new Turnover(
          MoneySum.ZERO,
          MoneySum.ZERO,
          MoneySum.ZERO,
          MoneySum.ZERO,
          MoneySum.ZERO,
          MoneySum.ZERO,
          QuantitySum.ZERO);

  /**
   * @param prefix of the columns
   */
  static Turnover read(ResultSet row, String prefix) throws SQLException {
    return new Turnover(
        money(row, prefix + "_total"),
        money(row, prefix + "_discount"),
        money(row, prefix + "_tax"),
        money(row, prefix + "_rounding"),
        money(row, prefix + "_cost"),
        money(row, prefix + "_covered"),
        new QuantitySum(row.getBigDecimal(prefix + "_quantity")));
  }

  Turnover plus(Turnover other) {
    return new Turnover(
        total.plus(other.total),
        discount.plus(other.discount),
        tax.plus(other.tax),
        rounding.plus(other.rounding),
        cost.plus(other.cost),
        covered.plus(other.covered),
        quantity.plus(other.quantity));
  }

  Turnover minus(Turnover other) {
    return new Turnover(
        total.minus(other.total),
        discount.minus(other.discount),
        tax.minus(other.tax),
        rounding.minus(other.rounding),
        cost.minus(other.cost),
        covered.minus(other.covered),
        quantity.minus(other.quantity));
  }

  /** The totals of the lines. */
  MoneySum goods() {
    return total.minus(rounding);
  }

  MoneySum profit() {
    return total.minus(cost);
  }

  private static MoneySum money(ResultSet row, String column) throws SQLException {
    return new MoneySum(row.getBigDecimal(column));
  }
}
