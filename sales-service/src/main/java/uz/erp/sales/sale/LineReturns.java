package uz.erp.sales.sale;

import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** What of a line has come back so far. */
public record LineReturns(Quantity quantity, Money total, Money tax, Money discount) {

  public static final LineReturns NONE =
      new LineReturns(Quantity.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
}
