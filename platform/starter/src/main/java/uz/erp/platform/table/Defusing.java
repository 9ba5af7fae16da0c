package uz.erp.platform.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a cell of a CSV file for a formula, and takes that back.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
final class Defusing {

  private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private Defusing() {}

  static String of(String cell) {
    boolean harmless = NUMBER.matcher(cell).matches() || !DANGEROUS.matcher(cell).matches();
    return harmless ? cell : "'" + cell;
  }

  static String undo(String cell) {
    return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
