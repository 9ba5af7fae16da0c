package uz.erp.customer.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.table.ColumnNames;
import uz.erp.platform.table.YesNoWords;

/** How columns, yes and no are called in the languages of the suite. */
@Component
class Captions {

  private static final String LIST = ",";

  private final MessageSource messages;
  private final ColumnNames fields = new ColumnNames();
  private final YesNoWords flags;

  Captions(MessageSource messages) {
    this.messages = messages;
    this.flags = new YesNoWords(messages);
    for (Column column : Column.values()) {
      fields.add(column.field(), column.field());
      for (Locale language : Languages.SUPPORTED) {
        for (String word : words(column, language)) {
          fields.add(word, column.field());
        }
      }
    }
  }

  /** What a column is called first of all. */
  String caption(Column column, Locale language) {
    return words(column, language)[0];
  }

  /** The cells of a row that shows how they are filled in. */
  String[] example(Locale language) {
    return messages.getMessage("exchange.example", null, language).split("\\|", -1);
  }

  /** The field's name, {@code attr:Name}, or nothing for a column that is not known. */
  String fieldOf(String caption) {
    if (caption.regionMatches(true, 0, Column.ATTRIBUTE, 0, Column.ATTRIBUTE.length())) {
      String name = caption.substring(Column.ATTRIBUTE.length()).strip();
      return name.isEmpty() ? "" : Column.ATTRIBUTE + name;
    }
    return fields.find(caption, "");
  }

  /** Null when the text is neither yes nor no. */
  @Nullable Boolean flagOf(String text) {
    return flags.read(text);
  }

  private String[] words(Column column, Locale language) {
    return messages.getMessage("exchange.column." + column.field(), null, language).split(LIST);
  }
}
