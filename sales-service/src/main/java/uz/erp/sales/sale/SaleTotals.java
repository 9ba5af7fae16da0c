package uz.erp.sales.sale;

import java.util.List;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;

/**
 * The sums of a sale's lines; nothing is rounded again here.
 *
 * @param tax contained in the total, also where it came on top of the prices
 */
public record SaleTotals(Money subtotal, Money discount, Money tax, Money total) {

  static final SaleTotals NONE = new SaleTotals(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  /** The total with the rounding of the cash in it. */
  SaleTotals rounded(Money difference) {
    return new SaleTotals(subtotal, discount, tax, total.plus(difference));
  }

  static SaleTotals of(List<SaleLine> lines) {
    try {
      SaleTotals sum = NONE;
      for (SaleLine line : lines) {
        sum =
            new SaleTotals(
                sum.subtotal.plus(line.subtotal()),
                sum.discount.plus(line.discount()),
                sum.tax.plus(line.tax()),
                sum.total.plus(line.total()));
      }
      return sum;
    } catch (ArithmeticException tooLarge) {
      throw new ProblemException(SaleProblem.AMOUNT_TOO_LARGE);
    }
  }
}
