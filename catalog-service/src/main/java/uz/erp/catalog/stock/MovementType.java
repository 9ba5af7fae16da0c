package uz.erp.catalog.stock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a movement of stock is the effect of. */
public enum MovementType {
  RECEIPT(false),
  ADJUSTMENT(false),
  SALE(true),
  REFUND(true);

  private final boolean fact;

  MovementType(boolean fact) {
    this.fact = fact;
  }

  /** Whether it already happened in the shop, so that it is recorded whatever stock says. */
  boolean isFact() {
    return fact;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MovementType> find(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /**
   * @throws IllegalArgumentException when there is no such type
   */
  static MovementType of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no movement " + code));
  }
}
