package uz.erp.customer.loyalty;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/**
 * How the store thanks.
 *
 * @param isActive whether points are earned; those there are stay good
 * @param earnPercent of what is paid by other means than points
 * @param minTotal a smaller receipt earns nothing
 * @param expiryDays for how long unspent points are good; null for ever
 */
public record LoyaltySettings(
    boolean isActive,
    Percent earnPercent,
    Money minTotal,
    @Nullable Integer expiryDays,
    long version) {

  /** What a sale earns: the share of what was not paid in points, half up. */
  Money earned(Money total, Money paidInPoints) {
    Money base = total.minus(paidInPoints);
    return isActive && base.isPositive() && total.compareTo(minTotal) >= 0
        ? earnPercent.of(base)
        : Money.ZERO;
  }
}
