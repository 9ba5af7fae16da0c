package uz.erp.sales.refund;

import java.util.List;
import java.util.function.Function;
import uz.erp.platform.measure.Money;
import uz.erp.sales.sale.LineReturn;
import uz.erp.sales.sale.MoneyReturn;

/**
 * What comes back, and the money that goes back for it: the money is the lines and the rounding.
 *
 * @param rounding the share of the sale's cash rounding that goes with these lines
 */
record RefundedParts(List<LineReturn> lines, Money rounding, List<MoneyReturn> money) {

  Money total() {
    return sum(LineReturn::total).plus(rounding);
  }

  Money sum(Function<LineReturn, Money> part) {
    return lines.stream().map(part).reduce(Money.ZERO, Money::plus);
  }

  RefundedParts paid(List<MoneyReturn> ways) {
    return new RefundedParts(lines, rounding, ways);
  }
}
