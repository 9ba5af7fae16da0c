package uz.erp.sales.sale.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uz.erp.platform.measure.Money;

/**
 * What each of the offered payments pays once cash is rounded.
 *
 * @param amounts one for each offer; 0 of cash that was rounded away
 * @param rounding by how much cash was rounded; negative when rounded down
 */
record Tender(List<Money> amounts, Money rounding) {

  /**
   * Cash pays what the other payments leave: the cash amounts may add up to that as it is, or to it
   * rounded. Without cash nothing is rounded. Empty when the offers do not pay the total.
   */
  static Optional<Tender> find(
      Money total, UnaryOperator<Money> rounding, List<PaymentOffer> offers) {
    Money cash = sum(offers.stream().filter(PaymentOffer::isCash).toList());
    Money due = total.minus(sum(offers.stream().filter(offer -> !offer.isCash()).toList()));
    if (!cash.isPositive() && !offers.isEmpty()) {
      return due.isZero() ? Optional.of(new Tender(amounts(offers), Money.ZERO)) : Optional.empty();
    }
    if (due.isNegative()) {
      return Optional.empty();
    }
    Money rounded = rounding.apply(due);
    if (!cash.equals(due) && !cash.equals(rounded)) {
      return Optional.empty();
    }
    return Optional.of(new Tender(spread(offers, rounded.minus(cash)), rounded.minus(due)));
  }

  static Money sum(List<PaymentOffer> offers) {
    return amounts(offers).stream().reduce(Money.ZERO, Money::plus);
  }

  /** The amounts with a difference put on the cash, the last first. */
  private static List<Money> spread(List<PaymentOffer> offers, Money difference) {
    List<Money> amounts = new ArrayList<>(amounts(offers));
    Money left = difference;
    for (int i = offers.size() - 1; i >= 0; i--) {
      if (offers.get(i).isCash()) {
        Money changed = amounts.get(i).plus(left).max(Money.ZERO);
        left = left.minus(changed.minus(amounts.get(i)));
        amounts.set(i, changed);
      }
    }
    return amounts;
  }

  private static List<Money> amounts(List<PaymentOffer> offers) {
    return offers.stream().map(PaymentOffer::amount).toList();
  }
}
