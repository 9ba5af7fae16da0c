package uz.erp.sales.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/** Collects lines of equal characters, with the words of a language. */
final class PrintedText {

  private final List<PrintLine> lines = new ArrayList<>();
  private final Columns columns;
  private final MessageSource messages;
  private final Locale language;

  PrintedText(Columns columns, MessageSource messages, Locale language) {
    this.columns = columns;
    this.messages = messages;
    this.language = language;
  }

  List<PrintLine> lines() {
    return List.copyOf(lines);
  }

  /** A word and its value; nothing when there is no value. */
  void pair(String label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      pair(label, "", value);
    }
  }

  /** A word, something behind it, and its value. */
  void pair(String label, String more, String value) {
    written(word(label) + more, value);
  }

  /** Anything at the left and at the right. */
  void written(String left, String right) {
    columns.pair(left, right).forEach(this::plain);
  }

  void boldPair(String label, String value) {
    columns.pair(word(label), value).forEach(line -> lines.add(PrintLine.bold(line)));
  }

  void center(@Nullable String text) {
    if (text != null) {
      columns.centered(text).forEach(this::plain);
    }
  }

  void boldCenter(@Nullable String text) {
    if (text != null) {
      columns.centered(text).forEach(line -> lines.add(PrintLine.bold(line)));
    }
  }

  void left(String text) {
    columns.left(text).forEach(this::plain);
  }

  void rule() {
    plain(columns.rule());
  }

  /** A word of receipts. */
  String word(String label) {
    return messages.getMessage("receipt." + label, null, language);
  }

  /** A unit as receipts call it; one that has no name here by its code. */
  String unit(String code) {
    return String.valueOf(messages.getMessage("receipt.unit." + code, null, code, language));
  }

  /** {@code 1234567.50} as {@code 1 234 567.50}. */
  static String money(Money amount) {
    return amount.toString().replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", " ");
  }

  /** {@code 2.000} as {@code 2}, {@code 0.250} as it is. */
  static String quantity(Quantity quantity) {
    return quantity.amount().stripTrailingZeros().toPlainString();
  }

  /** {@code 12.00} as {@code 12%}. */
  static String percent(String rate) {
    return new java.math.BigDecimal(rate).stripTrailingZeros().toPlainString() + "%";
  }

  private void plain(String line) {
    lines.add(PrintLine.plain(line));
  }
}
