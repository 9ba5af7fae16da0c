package uz.erp.systemtests.chaos.history;

import java.util.Locale;

/** What shops do that must happen once or not at all. */
public enum Deed {
  OPEN_SESSION,
  CLOSE_SESSION,
  CHECKOUT,
  REFUND,
  CASH,
  HIRE,
  DISMISS,
  PRICE,
  RECEIPT,
  SCAN,
  DISCOUNT,
  CANCEL;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
