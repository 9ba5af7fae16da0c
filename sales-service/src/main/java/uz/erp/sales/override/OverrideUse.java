package uz.erp.sales.override;

import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/**
 * What an override is to be spent on, with the figures its bounds are compared with.
 *
 * @param percent how far below the list price the action goes
 * @param price the new unit price
 * @param amount the money taken off, given back or moved
 */
public record OverrideUse(
    OverrideAction action,
    @Nullable Long saleId,
    @Nullable Long itemId,
    @Nullable Percent percent,
    @Nullable Money price,
    @Nullable Money amount) {

  /**
   * @param itemId null for a discount on the whole sale
   */
  public static OverrideUse discount(
      long saleId, @Nullable Long itemId, Percent percent, Money amount) {
    return new OverrideUse(OverrideAction.DISCOUNT, saleId, itemId, percent, null, amount);
  }

  public static OverrideUse price(long saleId, long itemId, Percent percent, Money price) {
    return new OverrideUse(OverrideAction.PRICE, saleId, itemId, percent, price, null);
  }

  public static OverrideUse removeLine(long saleId, long itemId) {
    return new OverrideUse(OverrideAction.REMOVE_LINE, saleId, itemId, null, null, null);
  }

  /**
   * @param amount what is given back in all
   */
  public static OverrideUse refund(long saleId, Money amount) {
    return new OverrideUse(OverrideAction.REFUND, saleId, null, null, null, amount);
  }

  public static OverrideUse cashMovement(Money amount) {
    return new OverrideUse(OverrideAction.CASH_MOVEMENT, null, null, null, null, amount);
  }
}
