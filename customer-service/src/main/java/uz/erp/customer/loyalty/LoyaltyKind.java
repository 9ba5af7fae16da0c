package uz.erp.customer.loyalty;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How points came or went. */
public enum LoyaltyKind {
  EARN,
  SPEND,
  /** What a refunded sale had earned. */
  TAKE_BACK,
  /** What was paid in points for goods that came back. */
  GIVE_BACK,
  ADJUST,
  EXPIRE,
  MERGE;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LoyaltyKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
