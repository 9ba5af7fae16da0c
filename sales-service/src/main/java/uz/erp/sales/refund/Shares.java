package uz.erp.sales.refund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.sale.LineReturn;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleLine;

/**
 * What the parts of a sale that come back are worth.
 *
 * <p>A part is worth the line's share up to and with it, less what went back before: shares only
 * grow, so no part is negative, and the last one takes the remainder to the tiyin.
 */
final class Shares {

  private Shares() {}

  static List<LineReturn> of(Sale sale, RefundRequest request) {
    List<RefundRequest.Item> items = request.items();
    if (items == null) {
      return sale.lines().stream()
          .filter(line -> left(line).isPositive())
          .map(line -> part(line, left(line), true))
          .toList();
    }
    List<LineReturn> parts = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      RefundRequest.Item item = items.get(i);
      if (!seen.add(item.itemId())) {
        throw ProblemException.field("items[" + i + "].item_id", "validation.item_twice");
      }
      parts.add(asked(sale.getLine(item.itemId()), item));
    }
    return parts;
  }

  private static LineReturn asked(SaleLine line, RefundRequest.Item item) {
    Quantity left = left(line);
    Quantity quantity = item.quantity() == null ? left : item.quantity();
    if (!left.isPositive() || quantity.compareTo(left) > 0) {
      throw new ProblemException(
          RefundProblem.REFUND_EXCEEDS_SOLD, line.product().name(), left.toString());
    }
    return part(line, quantity, !Boolean.FALSE.equals(item.restock()));
  }

  private static LineReturn part(SaleLine line, Quantity quantity, boolean restock) {
    BigDecimal before = line.returned().quantity().amount();
    BigDecimal after = line.returned().quantity().plus(quantity).amount();
    BigDecimal whole = line.quantity().amount();
    Money cost = line.cost();
    return new LineReturn(
        line,
        quantity,
        line.total().share(after, whole).minus(line.returned().total()),
        line.tax().share(after, whole).minus(line.returned().tax()),
        line.discount().share(after, whole).minus(line.returned().discount()),
        cost.share(after, whole).minus(cost.share(before, whole)),
        restock);
  }

  private static Quantity left(SaleLine line) {
    return line.quantity().minus(line.returned().quantity());
  }
}
