package uz.erp.sales.past;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.table.ColumnNames;

/** How columns and ways to pay are called in the languages of the suite. */
@Component
class PastWords {

  private static final String LIST = ",";

  private final ColumnNames columns = new ColumnNames();
  private final ColumnNames methods = new ColumnNames();

  PastWords(MessageSource messages) {
    for (PastColumn column : PastColumn.values()) {
      columns.add(column.field(), column.field());
    }
    for (PastMethod method : PastMethod.values()) {
      methods.add(method.wire(), method.wire());
    }
    for (Locale language : Languages.SUPPORTED) {
      for (PastColumn column : PastColumn.values()) {
        for (String word : words(messages, column, language)) {
          columns.add(word, column.field());
        }
      }
      for (PastMethod method : PastMethod.values()) {
        for (String word : words(messages, "past.method." + method.wire(), language)) {
          methods.add(word, method.wire());
        }
      }
    }
  }

  /** What a column is called first of all. */
  static String caption(MessageSource messages, PastColumn column, Locale language) {
    return words(messages, column, language)[0];
  }

  private static String[] words(MessageSource messages, PastColumn column, Locale language) {
    return words(messages, "past.column." + column.field(), language);
  }

  private static String[] words(MessageSource messages, String key, Locale language) {
    return messages.getMessage(key, null, language).split(LIST);
  }

  /** The field of a column, or nothing. */
  String fieldOf(String caption) {
    return columns.find(caption, "");
  }

  Optional<PastMethod> methodOf(String text) {
    String wire = methods.find(text, "");
    return wire.isEmpty() ? Optional.empty() : Optional.of(PastMethod.of(wire));
  }
}
