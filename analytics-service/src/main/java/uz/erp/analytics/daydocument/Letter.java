package uz.erp.analytics.daydocument;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A day's report in words, not yet in a form.
 *
 * @param language as HTML names it
 */
record Letter(String language, String title, List<Entry> figures, List<Section> sections) {

  /** What messengers take as one message. */
  static final int MAX_TEXT = 4_096;

  private static final String CELL = "style=\"padding:2px 12px 2px 0\"";

  /** A line: what and how much. */
  record Entry(String label, String value) {}

  /** Lines under a heading. */
  record Section(String title, List<Entry> entries) {}

  /** A message of at most {@value #MAX_TEXT} characters. */
  String text() {
    StringBuilder text = new StringBuilder(title).append('\n').append(lines(figures));
    for (Section section : sections) {
      text.append("\n\n").append(section.title()).append('\n').append(lines(section.entries()));
    }
    if (text.length() > MAX_TEXT) {
      boolean half = Character.isHighSurrogate(text.charAt(MAX_TEXT - 2));
      text.setLength(half ? MAX_TEXT - 2 : MAX_TEXT - 1);
      text.append('…');
    }
    return text.toString();
  }

  /** A whole page; every text in it is escaped. */
  String html() {
    StringBuilder html =
        new StringBuilder("<!doctype html>\n<html lang=\"")
            .append(escaped(language))
            .append("\"><head><meta charset=\"utf-8\"><title>")
            .append(escaped(title))
            .append("</title></head>\n<body style=\"font-family:sans-serif\">\n<h1>")
            .append(escaped(title))
            .append("</h1>\n")
            .append(table(figures));
    for (Section section : sections) {
      html.append("<h2>")
          .append(escaped(section.title()))
          .append("</h2>\n")
          .append(table(section.entries()));
    }
    return html.append("</body></html>\n").toString();
  }

  private static String lines(List<Entry> entries) {
    return entries.stream()
        .map(entry -> entry.label() + ": " + entry.value())
        .collect(Collectors.joining("\n"));
  }

  private static String table(List<Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                "<tr><td %s>%s</td><td align=\"right\">%s</td></tr>\n"
                    .formatted(CELL, escaped(entry.label()), escaped(entry.value())))
        .collect(Collectors.joining("", "<table>\n", "</table>\n"));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
