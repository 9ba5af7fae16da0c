package uz.erp.catalog.unit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import uz.erp.platform.measure.Quantity;

/** A unit of measure, known by its short lower-case code. */
public enum Unit {
  PCS(false, Dimension.COUNT, 1),
  KG(true, Dimension.MASS, 1000),
  G(true, Dimension.MASS, 1),
  T(true, Dimension.MASS, 1000000),
  L(true, Dimension.VOLUME, 1000),
  ML(true, Dimension.VOLUME, 1),
  M(true, Dimension.LENGTH, 100),
  CM(true, Dimension.LENGTH, 1),
  M2(true, Dimension.AREA, 1),
  M3(true, Dimension.VOLUME, 1000000),
  BOX(false, Dimension.PACKAGE, 0),
  PACK(false, Dimension.PACKAGE, 0),
  SET(false, Dimension.PACKAGE, 0),
  PAIR(false, Dimension.COUNT, 2);

  private static final BigDecimal GRAMS_IN_KG = BigDecimal.valueOf(1000);

  private final boolean fractional;
  private final Dimension dimension;
  private final BigDecimal size;

  Unit(boolean fractional, Dimension dimension, long size) {
    this.fractional = fractional;
    this.dimension = dimension;
    this.size = BigDecimal.valueOf(size);
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether parts of one are commonly sold. */
  public boolean fractional() {
    return fractional;
  }

  /** What it measures. */
  public Dimension dimension() {
    return dimension;
  }

  /** Whether an amount in one of the two can be converted into the other. */
  public boolean convertsTo(Unit other) {
    return this == other || (dimension == other.dimension && dimension != Dimension.PACKAGE);
  }

  /**
   * How many of the other unit one of this unit is; exact, because sizes are powers of ten or 2.
   */
  public BigDecimal factorTo(Unit other) {
    return size.divide(other.size).stripTrailingZeros();
  }

  /**
   * An amount of this unit in the other one, exactly where three decimals allow it and else rounded
   * half up.
   *
   * @throws IllegalArgumentException when they do not measure the same
   * @throws ArithmeticException when it is too much for a quantity
   */
  public Quantity convert(Quantity amount, Unit other) {
    if (!convertsTo(other)) {
      throw new IllegalArgumentException(this + " does not measure what " + other + " does");
    }
    return this == other
        ? amount
        : Quantity.of(
            amount
                .amount()
                .multiply(size)
                .divide(other.size, Quantity.ZERO.amount().scale(), RoundingMode.HALF_UP));
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

  /**
   * What a unit measures; units of the same dimension convert by fixed factors. How much a package
   * holds depends on the product and is said by its packagings.
   */
  public enum Dimension {
    COUNT,
    MASS,
    VOLUME,
    LENGTH,
    AREA,
    PACKAGE;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
