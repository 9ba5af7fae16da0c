package uz.erp.sales.receipt;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks and pads text for lines of equal characters.
 *
 * <p>Control characters become spaces: a name cannot smuggle a command to the printer.
 *
 * @param width characters in a line
 */
record Columns(int width) {

  /** The text in the middle of as many lines as it takes. */
  List<String> centered(String text) {
    return wrapped(text, width).stream()
        .map(line -> " ".repeat((width - length(line)) / 2) + line)
        .toList();
  }

  /** The text from the left edge. */
  List<String> left(String text) {
    return wrapped(text, width);
  }

  /**
   * A name at the left and its value at the right edge; on lines of their own when both are long.
   */
  List<String> pair(String left, String right) {
    String value = clean(right);
    int gap = width - length(clean(left)) - length(value);
    if (gap >= 1) {
      return List.of(clean(left) + " ".repeat(gap) + value);
    }
    List<String> lines = new ArrayList<>(wrapped(left, width));
    for (String line : wrapped(value, width)) {
      lines.add(" ".repeat(width - length(line)) + line);
    }
    return lines;
  }

  String rule() {
    return "-".repeat(width);
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : clean(text).split(" +")) {
      String rest = word;
      if (!line.isEmpty() && length(line.toString()) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        int end = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(Columns::printable).forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static int printable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          ' ';
      default -> c;
    };
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
