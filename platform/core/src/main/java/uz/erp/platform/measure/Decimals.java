package uz.erp.platform.measure;

import java.math.BigDecimal;

/** Decimal numbers that fit a column, refused before anything large is allocated. */
final class Decimals {

  private static final int MAX_TEXT = 40;

  private Decimals() {}

  static BigDecimal parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > MAX_TEXT) {
      throw new NumberFormatException("more than " + MAX_TEXT + " characters");
    }
    return new BigDecimal(trimmed);
  }

  static BigDecimal exact(BigDecimal value, int scale, int precision) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO.setScale(scale);
    }
    // 1e999999999 is short as text; its digits are counted, never written out
    long wholeDigits = (long) value.precision() - value.scale();
    if (wholeDigits > precision - scale) {
      throw new ArithmeticException("more than " + (precision - scale) + " whole digits");
    }
    if (value.scale() > scale) {
      BigDecimal stripped = value.stripTrailingZeros();
      if (stripped.scale() > scale) {
        throw new ArithmeticException("more than " + scale + " decimals");
      }
      value = stripped;
    }
    return value.setScale(scale);
  }
}
