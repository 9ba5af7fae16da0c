package uz.erp.sales.settings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether prices contain the tax or it is put on top of them. */
public enum TaxMode {
  INCLUSIVE,
  EXCLUSIVE;

  /** The name on the wire and in the database. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode with this wire name. */
  public static TaxMode of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
