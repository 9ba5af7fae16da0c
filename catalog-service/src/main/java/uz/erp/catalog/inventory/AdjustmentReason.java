package uz.erp.catalog.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reasons that reports can count; a client may also give one in its own words. */
public enum AdjustmentReason {
  OPENING,
  FOUND,
  CORRECTION,
  DAMAGE,
  LOSS,
  THEFT,
  OWN_USE,
  SUPPLIER_RETURN,
  WRITE_OFF,
  EXPIRED,
  OTHER;

  /** Whether it takes out goods that must not be sold any more. */
  boolean takesExpired() {
    return this == WRITE_OFF || this == EXPIRED;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AdjustmentReason> find(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
