package uz.erp.customer.debt;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a debt grew or shrank. */
public enum DebtKind {
  SALE,
  REFUND,
  PAYMENT,
  PAYMENT_REVERSAL,
  ADJUST,
  WRITE_OFF,
  MERGE;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DebtKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
