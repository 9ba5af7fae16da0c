package uz.erp.sales.customer;

import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/**
 * The store's loyalty rule, as customer-service published it.
 *
 * @param earnPercent of what is paid by other means than points
 * @param minTotal a smaller receipt earns nothing
 */
public record LoyaltyFacts(boolean isActive, Percent earnPercent, Money minTotal) {}
