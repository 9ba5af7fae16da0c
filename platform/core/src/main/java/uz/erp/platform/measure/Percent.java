package uz.erp.platform.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A share from 0 to 100 per cent with exactly two decimals.
 *
 * <p>On the wire it leaves as a string ({@code "12.50"}) and arrives as a number or a string.
 */
@JsonDeserialize(using = Percent.Reader.class)
public record Percent(BigDecimal amount) implements Comparable<Percent> {

  static final int SCALE = 2;
  static final int PRECISION = 5;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static final Percent ZERO = new Percent(BigDecimal.ZERO);

  /**
   * @throws ArithmeticException when it has more than two decimals or is not within 0 and 100
   */
  public Percent {
    amount = Decimals.exact(amount, SCALE, PRECISION);
    if (amount.signum() < 0 || amount.compareTo(HUNDRED) > 0) {
      throw new ArithmeticException("not within 0 and 100");
    }
  }

  /**
   * @throws ArithmeticException when it has more than two decimals or is not within 0 and 100
   */
  public static Percent of(BigDecimal amount) {
    return new Percent(amount);
  }

  public static Percent of(long amount) {
    return new Percent(BigDecimal.valueOf(amount));
  }

  /**
   * @throws NumberFormatException when the text is no decimal number
   * @throws ArithmeticException when it has more than two decimals or is not within 0 and 100
   */
  public static Percent of(String amount) {
    return new Percent(Decimals.parse(amount));
  }

  /** This share of an amount, half up to the tiyin. */
  public Money of(Money whole) {
    return whole.share(amount, HUNDRED);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  @Override
  public int compareTo(Percent other) {
    return amount.compareTo(other.amount);
  }

  @JsonValue
  @Override
  public String toString() {
    return amount.toPlainString();
  }

  /** Reads a JSON number or string. */
  static final class Reader extends DecimalReader<Percent> {
    Reader() {
      super(Percent.class, Percent::of);
    }
  }
}
