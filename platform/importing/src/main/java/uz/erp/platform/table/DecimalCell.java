package uz.erp.platform.table;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A decimal number as people type it: {@code 1 500,50}, {@code 1.500,50}, {@code 1,500.50} or
 * {@code 1500.5}. The last of two kinds of sign is the decimal one; a sign that occurs twice parts
 * thousands.
 */
public final class DecimalCell {

  private static final int MAX_LENGTH = 40;
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f'’]");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private DecimalCell() {}

  /** As a program writes it, or empty when it is no number. */
  public static Optional<String> read(String cell) {
    String text = SPACES.matcher(cell).replaceAll("");
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int comma = text.lastIndexOf(',');
    int point = text.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      text = comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
    } else if (comma >= 0) {
      text = text.indexOf(',') == comma ? text.replace(',', '.') : text.replace(",", "");
    } else if (point >= 0 && text.indexOf('.') != point) {
      text = text.replace(".", "");
    }
    return NUMBER.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
