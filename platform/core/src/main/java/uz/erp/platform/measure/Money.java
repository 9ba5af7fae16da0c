package uz.erp.platform.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An amount in the store's currency with exactly two decimals, within {@code NUMERIC(14,2)}.
 *
 * <p>On the wire it leaves as a string ({@code "150000.00"}) and arrives as a number or a string.
 * Results of arithmetic are rounded half up, once, to the tiyin.
 */
@JsonDeserialize(using = Money.Reader.class)
public record Money(BigDecimal amount) implements Comparable<Money> {

  static final int SCALE = 2;
  static final int PRECISION = 14;

  public static final Money ZERO = new Money(BigDecimal.ZERO);

  /**
   * @throws ArithmeticException when the amount has more than two decimals or twelve whole digits
   */
  public Money {
    amount = Decimals.exact(amount, SCALE, PRECISION);
  }

  /**
   * @throws ArithmeticException when the amount has more than two decimals or twelve whole digits
   */
  public static Money of(BigDecimal amount) {
    return new Money(amount);
  }

  public static Money of(long amount) {
    return new Money(BigDecimal.valueOf(amount));
  }

  /**
   * @throws NumberFormatException when the text is no decimal number
   * @throws ArithmeticException when the amount has more than two decimals or twelve whole digits
   */
  public static Money of(String amount) {
    return new Money(Decimals.parse(amount));
  }

  /** The nearest amount to a finer figure, half up: for shares, taxes and averages. */
  public static Money rounded(BigDecimal amount) {
    return new Money(amount.setScale(SCALE, RoundingMode.HALF_UP));
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  public Money negate() {
    return new Money(amount.negate());
  }

  public Money times(Quantity quantity) {
    return rounded(amount.multiply(quantity.amount()));
  }

  /** This percentage of the amount, half up. */
  public Money percent(BigDecimal percent) {
    return rounded(amount.multiply(percent).movePointLeft(2));
  }

  /** The share {@code part / whole} of the amount, half up; zero when {@code whole} is zero. */
  public Money share(BigDecimal part, BigDecimal whole) {
    if (whole.signum() == 0) {
      return ZERO;
    }
    return new Money(amount.multiply(part).divide(whole, SCALE, RoundingMode.HALF_UP));
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
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
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }

  /** Reads a JSON number or string. */
  static final class Reader extends DecimalReader<Money> {
    Reader() {
      super(Money.class, Money::of);
    }
  }
}
