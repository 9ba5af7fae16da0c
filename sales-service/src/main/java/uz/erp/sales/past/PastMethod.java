package uz.erp.sales.past;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a past sale was paid. */
public enum PastMethod {
  CASH,
  CARD,
  MOBILE,
  TRANSFER,
  POINTS,
  CREDIT,
  /** The file does not say. */
  OTHER;

  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PastMethod of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
