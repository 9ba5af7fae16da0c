package uz.erp.systemtests.demo;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What the demo prints for people: headings, lines and aligned tables, in plain ASCII. */
final class Paper {

  private final PrintStream out;

  Paper(PrintStream out) {
    this.out = out;
  }

  void heading(String text) {
    out.println();
    out.println("== " + text + " " + "=".repeat(Math.max(3, 92 - text.length())));
  }

  void line(String format, Object... values) {
    out.println(("  " + String.format(Locale.ROOT, format, values)).stripTrailing());
  }

  /** Starts with the column names; a column whose name starts with a blank is aligned right. */
  void table(List<String> columns, List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(String::strip).toList());
    lines.addAll(rows);
    int[] widths =
        IntStream.range(0, columns.size())
            .map(column -> lines.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    for (List<String> row : lines) {
      StringBuilder text = new StringBuilder(" ");
      for (int column = 0; column < widths.length; column++) {
        boolean right = columns.get(column).startsWith(" ");
        text.append(' ')
            .append(
                String.format("%" + (right ? "" : "-") + widths[column] + "s ", row.get(column)));
      }
      out.println(text.toString().stripTrailing());
    }
  }

  /** With the three decimals that a quantity has. */
  static String quantity(BigDecimal value) {
    return figure(value.setScale(3, RoundingMode.UNNECESSARY));
  }

  /** {@code 1 234 567.89}: all digits, in groups. */
  static String figure(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      text.insert(i, ' ');
    }
    return (value.signum() < 0 ? "-" : "") + text + (point < 0 ? "" : plain.substring(point));
  }
}
