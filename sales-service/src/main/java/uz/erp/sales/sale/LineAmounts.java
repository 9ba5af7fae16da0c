package uz.erp.sales.sale;

import uz.erp.platform.measure.Money;

/**
 * What a line comes to.
 *
 * @param listPrice of one unit, before a price was set by hand
 * @param subtotal price × quantity before discounts
 * @param discount in all, its share of the sale's discount included
 * @param orderDiscount that share
 * @param total {@code subtotal − discount}, and the tax where it comes on top
 */
public record LineAmounts(
    Money listPrice, Money subtotal, Money discount, Money orderDiscount, Money tax, Money total) {

  static final LineAmounts NONE =
      new LineAmounts(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
}
