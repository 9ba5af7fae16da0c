package uz.erp.sales.sale;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a sale is on its way; only a pending one may change, only a completed one be refunded. */
public enum SaleStatus {
  PENDING,
  COMPLETED,
  CANCELLED,
  REFUNDED;

  /** The name on the wire and in the database. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with this wire name. */
  public static SaleStatus of(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT));
  }
}
