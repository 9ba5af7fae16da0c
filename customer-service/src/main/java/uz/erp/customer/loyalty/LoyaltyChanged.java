package uz.erp.customer.loyalty;

import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/** How the store thanks from now on, so that tills can say what a sale will earn. */
record LoyaltyChanged(boolean isActive, Percent earnPercent, Money minTotal) {

  static final String TYPE = "customer.loyalty-changed.v1";

  static LoyaltyChanged of(LoyaltySettings settings) {
    return new LoyaltyChanged(settings.isActive(), settings.earnPercent(), settings.minTotal());
  }
}
