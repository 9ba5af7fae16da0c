package uz.erp.platform.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A count or weight with exactly three decimals, within {@code NUMERIC(14,3)}.
 *
 * <p>On the wire it leaves as a string ({@code "5.000"}) and arrives as a number or a string.
 */
@JsonDeserialize(using = Quantity.Reader.class)
public record Quantity(BigDecimal amount) implements Comparable<Quantity> {

  static final int SCALE = 3;
  static final int PRECISION = 14;

  public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);
  public static final Quantity ONE = new Quantity(BigDecimal.ONE);

  /**
   * @throws ArithmeticException when it has more than three decimals or eleven whole digits
   */
  public Quantity {
    amount = Decimals.exact(amount, SCALE, PRECISION);
  }

  /**
   * @throws ArithmeticException when it has more than three decimals or eleven whole digits
   */
  public static Quantity of(BigDecimal amount) {
    return new Quantity(amount);
  }

  public static Quantity of(long amount) {
    return new Quantity(BigDecimal.valueOf(amount));
  }

  /**
   * @throws NumberFormatException when the text is no decimal number
   * @throws ArithmeticException when it has more than three decimals or eleven whole digits
   */
  public static Quantity of(String amount) {
    return new Quantity(Decimals.parse(amount));
  }

  /** The nearest quantity to a finer figure, half up. */
  public static Quantity rounded(BigDecimal amount) {
    return new Quantity(amount.setScale(SCALE, RoundingMode.HALF_UP));
  }

  public Quantity plus(Quantity other) {
    return new Quantity(amount.add(other.amount));
  }

  public Quantity minus(Quantity other) {
    return new Quantity(amount.subtract(other.amount));
  }

  public Quantity negate() {
    return new Quantity(amount.negate());
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return amount.compareTo(other.amount);
  }

  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }

  /** Reads a JSON number or string. */
  static final class Reader extends DecimalReader<Quantity> {
    Reader() {
      super(Quantity.class, Quantity::of);
    }
  }
}
