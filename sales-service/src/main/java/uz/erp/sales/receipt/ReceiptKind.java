package uz.erp.sales.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a receipt is of. */
public enum ReceiptKind {
  SALE,
  REFUND;

  /** The name on the wire and in the message keys. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
