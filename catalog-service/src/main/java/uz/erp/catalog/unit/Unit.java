package uz.erp.catalog.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A unit of measure, known by its short lower-case code. */
public enum Unit {
  PCS(false),
  KG(true),
  G(true),
  T(true),
  L(true),
  ML(true),
  M(true),
  CM(true),
  M2(true),
  M3(true),
  BOX(false),
  PACK(false),
  SET(false),
  PAIR(false);

  private static final BigDecimal GRAMS_IN_KG = BigDecimal.valueOf(1000);

  private final boolean fractional;

  Unit(boolean fractional) {
    this.fractional = fractional;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether parts of one are commonly sold. */
  public boolean fractional() {
    return fractional;
  }

  /** A weight in this unit; empty when the unit does not measure weight by a shop's scales. */
  public Optional<BigDecimal> ofGrams(int grams) {
    return switch (this) {
      case KG -> Optional.of(BigDecimal.valueOf(grams).divide(GRAMS_IN_KG));
      case G -> Optional.of(BigDecimal.valueOf(grams));
      default -> Optional.empty();
    };
  }

  public static Optional<Unit> find(String code) {
    return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
  }

  /**
   * @throws IllegalArgumentException when there is no such unit
   */
  public static Unit of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("no unit " + code));
  }
}
