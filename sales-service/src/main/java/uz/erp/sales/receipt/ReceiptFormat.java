package uz.erp.sales.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In which form a receipt is wanted. */
public enum ReceiptFormat {
  JSON,
  PDF,
  ESCPOS;

  /** The name on the wire. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this wire name. */
  public static ReceiptFormat of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
