package uz.erp.sales.sale;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a customer pays; only cash gives change. */
public enum PaymentMethod {
  CASH,
  CARD,
  MOBILE,
  TRANSFER;

  /** The name on the wire and in the database. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The method with this wire name. */
  public static PaymentMethod of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
