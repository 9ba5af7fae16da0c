package uz.erp.analytics.slowmover;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a product is called a slow mover; the first that holds. */
public enum SlowReason {
  NO_SALES,
  OVERSTOCK;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SlowReason of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
