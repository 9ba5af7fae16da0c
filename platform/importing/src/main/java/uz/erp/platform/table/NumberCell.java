package uz.erp.platform.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A number of a workbook as people see it: with fifteen digits, or as a day. */
final class NumberCell {

  private static final MathContext AS_SHOWN = new MathContext(15);

  /** Seventeen digits with sign, point and exponent are 24 letters; others write some more. */
  private static final int MAX_LENGTH = 100;

  private static final int MAX_SCALE = 40;

  /** 9999-12-31. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  private static final int MILLISECONDS = 86_400_000;

  /** Of 1900-02-29, which is counted and was never there. */
  private static final int LEAP_DAY = 60;

  private NumberCell() {}

  /**
   * @throws uz.erp.platform.problem.ProblemException 400 on {@code file} when it is no number
   */
  static String read(String text, boolean date, boolean from1904) {
    BigDecimal number = number(text);
    boolean day = date && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
    return day ? shownAsDay(number, from1904) : shown(number);
  }

  private static BigDecimal number(String text) {
    if (text.length() > MAX_LENGTH) {
      throw WorkbookArchive.broken(); // costs the square of its length
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw WorkbookArchive.broken();
    }
  }

  private static String shown(BigDecimal number) {
    BigDecimal shown = number.round(AS_SHOWN).stripTrailingZeros();
    return Math.abs(shown.scale()) > MAX_SCALE ? shown.toString() : shown.toPlainString();
  }

  private static String shownAsDay(BigDecimal number, boolean from1904) {
    double value = number.doubleValue();
    long days = (long) Math.floor(value);
    long time = Math.round((value - days) * MILLISECONDS);
    LocalDate day =
        from1904
            ? LocalDate.of(1904, 1, 1).plusDays(days)
            : LocalDate.of(1899, 12, 31).plusDays(days > LEAP_DAY ? days - 1 : days);
    LocalDateTime moment = day.atStartOfDay().plusNanos(time * 1_000_000);
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }
}
