package uz.erp.sales.receipt;

import java.nio.charset.Charset;

/**
 * Text as receipt printers know it. Code page 866 is the one that every printer sold for Russian
 * has; it holds Russian and ў but neither қ, ғ, ҳ nor typographic signs.
 */
final class PrinterText {

  static final Charset CODE_PAGE = Charset.forName("IBM866");

  private PrinterText() {}

  /** The text with signs that only look different from what the code page has. */
  static String simplified(String text) {
    StringBuilder simple = new StringBuilder(text.length());
    text.codePoints().map(PrinterText::simple).forEach(simple::appendCodePoint);
    return simple.toString();
  }

  private static int simple(int c) {
    return switch (c) {
      case 'ʻ', 'ʼ', '‘', '’', '`', '´' -> '\'';
      case '«', '»', '“', '”', '„' -> '"';
      case '–', '—', '−', '‐', '‑' -> '-';
      case '×' -> 'x';
      case '²' -> '2';
      case '³' -> '3';
      default -> c;
    };
  }

  /** Whether the printer has every character of it. */
  static boolean isPrintable(String text) {
    return CODE_PAGE.newEncoder().canEncode(text);
  }
}
