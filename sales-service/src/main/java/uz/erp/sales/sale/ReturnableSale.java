package uz.erp.sales.sale;

import java.util.List;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;

/** A sale, locked, with what was paid for it. */
public record ReturnableSale(Sale sale, List<Payment> payments) {

  /** Refuses what was not paid, or is all back already. */
  public void requireReturnable() {
    switch (sale.head().status()) {
      case COMPLETED -> {}
      case PENDING -> throw new ProblemException(SaleProblem.SALE_NOT_COMPLETED);
      case CANCELLED -> throw new ProblemException(SaleProblem.SALE_CANCELLED);
      case REFUNDED -> throw new ProblemException(SaleProblem.SALE_ALREADY_REFUNDED);
    }
  }

  public SaleHead head() {
    return sale.head();
  }

  public SaleView view() {
    return SaleView.of(sale.head(), sale.lines(), payments);
  }

  /**
   * The part of the cash rounding that goes back with these parts of the lines: the share up to and
   * with them, less what went back before, so that the last takes the remainder.
   */
  public Money roundingOf(List<LineReturn> parts) {
    Money goods = sum(sale.lines().stream().map(SaleLine::total).toList());
    Money before = sum(sale.lines().stream().map(line -> line.returned().total()).toList());
    Money after = before.plus(sum(parts.stream().map(LineReturn::total).toList()));
    Money roundedBefore = sale.head().state().refunded().minus(before);
    return sale.head()
        .rounding()
        .amount()
        .share(after.amount(), goods.amount())
        .minus(roundedBefore);
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }
}
