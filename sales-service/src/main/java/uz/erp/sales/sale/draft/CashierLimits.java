package uz.erp.sales.sale.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Percent;
import uz.erp.sales.override.OverrideAction;
import uz.erp.sales.override.OverrideProblem;
import uz.erp.sales.override.OverrideUse;
import uz.erp.sales.override.Overrides;
import uz.erp.sales.sale.PriceReduction;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleLine;
import uz.erp.sales.settings.StoreSettings;
import uz.erp.sales.settings.TillSettings;

/**
 * Keeps cashiers within what the owner lets them do, or has them spend an approval.
 *
 * <p>What was approved stays approved for the sale as long as no change goes further: a change that
 * lets a fixed discount weigh more, such as taking a line out, is a change of the discount.
 */
@Component
class CashierLimits {

  private final StoreSettings settings;
  private final Overrides overrides;

  CashierLimits(StoreSettings settings, Overrides overrides) {
    this.settings = settings;
    this.overrides = overrides;
  }

  /**
   * A discount on a line or, without one, on the whole sale.
   *
   * @return the sale as it may be stored
   */
  Sale admitDiscount(Sale before, Sale after, @Nullable Long itemId, @Nullable String token) {
    if (isFree()) {
      return after.approved(itemId);
    }
    Percent limit = settings.get().discountLimitPercent();
    return exceeds(before, after, limit)
        ? approved(before, after, limit, OverrideAction.DISCOUNT, itemId, token)
        : after.tightened();
  }

  /** A new quantity, price or discount of a line. */
  Sale admitUpdate(Sale before, Sale after, long itemId, @Nullable String token) {
    SaleLine was = before.getLine(itemId);
    SaleLine is = after.getLine(itemId);
    boolean isPriced = !java.util.Objects.equals(was.terms().ownPrice(), is.terms().ownPrice());
    boolean isDiscounted = !java.util.Objects.equals(was.terms().discount(), is.terms().discount());
    if (isFree()) {
      return isPriced || isDiscounted ? after.approved(itemId) : after;
    }
    TillSettings limits = settings.get();
    if (is.quantity().compareTo(was.quantity()) < 0) {
      admitFewer(limits, after.id(), itemId, token);
    }
    Percent limit = limits.discountLimitPercent();
    boolean isTooMuch = exceeds(before, after, limit);
    if (isPriced && (isTooMuch || !limits.cashierChangesPrices())) {
      return approved(before, after, limit, OverrideAction.PRICE, itemId, token);
    }
    if (isTooMuch) {
      return approved(before, after, limit, OverrideAction.DISCOUNT, itemId, token);
    }
    return isPriced || isDiscounted ? after.tightened() : after;
  }

  /** A line taken out. */
  void admitRemoval(Sale before, Sale after, long itemId, @Nullable String token) {
    if (isFree()) {
      return;
    }
    TillSettings limits = settings.get();
    admitFewer(limits, before.id(), itemId, token);
    requireWithin(before, after, limits.discountLimitPercent());
  }

  private void admitFewer(TillSettings limits, long saleId, long itemId, @Nullable String token) {
    if (!limits.cashierRemovesLines()) {
      overrides.spend(token, OverrideUse.removeLine(saleId, itemId));
    }
  }

  private Sale approved(
      Sale before,
      Sale after,
      Percent limit,
      OverrideAction action,
      @Nullable Long itemId,
      @Nullable String token) {
    if (token == null) {
      throw OverrideProblem.required(action, limit);
    }
    Sale approved = after.approved(itemId);
    requireWithin(before, approved, limit);
    overrides.spend(token, use(after, action, itemId));
    return approved;
  }

  private static OverrideUse use(Sale sale, OverrideAction action, @Nullable Long itemId) {
    if (itemId == null) {
      PriceReduction whole = PriceReduction.of(sale.lines());
      return OverrideUse.discount(sale.id(), null, whole.atLeast(), whole.given());
    }
    SaleLine line = sale.getLine(itemId);
    PriceReduction part = PriceReduction.of(line);
    return action == OverrideAction.PRICE
        ? OverrideUse.price(sale.id(), itemId, part.atLeast(), line.product().price())
        : OverrideUse.discount(sale.id(), itemId, part.atLeast(), part.given());
  }

  private static void requireWithin(Sale before, Sale after, Percent limit) {
    if (exceeds(before, after, limit)) {
      throw OverrideProblem.required(OverrideAction.DISCOUNT, limit);
    }
  }

  /** Whether any line went further than it had been, and further than it may. */
  private static boolean exceeds(Sale before, Sale after, Percent limit) {
    Map<UUID, PriceReduction> were = new HashMap<>();
    before.lines().forEach(line -> were.put(line.uuid(), PriceReduction.of(line)));
    return after.lines().stream()
        .anyMatch(
            line -> {
              PriceReduction is = PriceReduction.of(line);
              PriceReduction was = were.get(line.uuid());
              return (was == null || is.isLargerThan(was))
                  && is.exceeds(limit)
                  && is.exceeds(line.terms().approved())
                  && is.exceeds(after.head().terms().approved());
            });
  }

  private static boolean isFree() {
    return CurrentEmployee.get().has("manage_sales");
  }
}
