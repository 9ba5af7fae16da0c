package uz.erp.sales.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Open for sales, ended and being counted, or counted and closed for ever. */
public enum SessionStatus {
  OPEN,
  ENDED,
  CLOSED;

  /** The name on the wire and in the database. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with this wire name. */
  public static SessionStatus of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
