package uz.erp.sales.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Into the drawer or out of it. */
public enum CashMovementType {
  IN,
  OUT;

  /** The way back. */
  public CashMovementType opposite() {
    return this == IN ? OUT : IN;
  }

  /** The name on the wire and in the database. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this wire name. */
  public static CashMovementType of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
