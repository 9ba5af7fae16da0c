package uz.erp.sales.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What cash was moved for; the reason says it in words. */
public enum CashMovementCategory {
  CHANGE,
  DEPOSIT,
  COLLECTION,
  EXPENSE,
  SUPPLIER,
  SALARY,
  OTHER;

  /** The name on the wire and in the database. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The category with this wire name. */
  public static CashMovementCategory of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
