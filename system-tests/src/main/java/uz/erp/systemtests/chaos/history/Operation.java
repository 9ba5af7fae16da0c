package uz.erp.systemtests.chaos.history;

import java.util.Locale;

/** What clients do that must take effect once or not at all. */
public enum Operation {
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
