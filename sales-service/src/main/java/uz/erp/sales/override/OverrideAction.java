package uz.erp.sales.override;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an override allows. */
public enum OverrideAction {
  DISCOUNT,
  PRICE,
  REFUND,
  REMOVE_LINE,
  CASH_MOVEMENT;

  /** The name on the wire and in the database. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action with this wire name. */
  public static OverrideAction of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }

  boolean isOfASale() {
    return this != CASH_MOVEMENT;
  }

  boolean isOfALine() {
    return this == DISCOUNT || this == PRICE || this == REMOVE_LINE;
  }

  boolean isMeasuredInPercent() {
    return this == DISCOUNT || this == PRICE;
  }

  boolean isMeasuredInMoney() {
    return this == DISCOUNT || this == REFUND || this == CASH_MOVEMENT;
  }
}
