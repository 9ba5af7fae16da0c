package uz.erp.platform.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell of a CSV file, or a piece of one, for a formula, and takes
 * that back. A piece begins behind whatever another program may split cells by: set to commas it
 * sees {@code =1+1} in {@code "x";"a,=1+1"}, since only a quote at a cell's begin keeps it whole.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class FormulaEscaping {

  private static final String BETWEEN = ",;|\\t\\r\\n";
  private static final String FORMULA = "(?=['\"]*[=+\\-@\\t\\r])";
  private static final String DECIMAL = "-?[0-9]+(?:\\.[0-9]+)?";

  private static final Pattern NUMBER = Pattern.compile(DECIMAL);
  private static final Pattern ESCAPED = Pattern.compile("(?<![^" + BETWEEN + "])'" + FORMULA);

  /** At the begin of a cell, which is no number, or of a piece of it, which may be one. */
  private static final Pattern DANGEROUS =
      Pattern.compile(
          "^%1$s|(?<=[%2$s])%1$s(?!%3$s(?![^%2$s]))".formatted(FORMULA, BETWEEN, DECIMAL));

  private FormulaEscaping() {}

  static String of(String cell) {
    return isNumber(cell) ? cell : DANGEROUS.matcher(cell).replaceAll("'");
  }

  static String undo(String cell) {
    return cell.indexOf('\'') < 0 ? cell : ESCAPED.matcher(cell).replaceAll("");
  }

  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }
}
