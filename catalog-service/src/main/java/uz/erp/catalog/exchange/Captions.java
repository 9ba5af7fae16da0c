package uz.erp.catalog.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.table.ColumnNames;
import uz.erp.platform.table.YesNoWords;

/** How columns, units, yes and no are called in the languages of the suite. */
@Component
class Captions {

  private final MessageSource messages;
  private final ColumnNames fields = new ColumnNames();
  private final ColumnNames units = new ColumnNames();
  private final YesNoWords flags;

  Captions(MessageSource messages) {
    this.messages = messages;
    this.flags = new YesNoWords(messages);
    for (Locale language : Languages.SUPPORTED) {
      for (Column column : Column.values()) {
        fields.add(caption(column, language), column.field());
      }
      for (Unit unit : Unit.values()) {
        units.add(text("unit." + unit.code(), language), unit.code());
        units.add(text("unit." + unit.code() + ".short", language), unit.code());
      }
    }
    for (Column column : Column.values()) {
      fields.add(column.field(), column.field());
    }
    fields.add("barcode", Column.BARCODES.field());
    for (Unit unit : Unit.values()) {
      units.add(unit.code(), unit.code());
    }
  }

  String caption(Column column, Locale language) {
    return text("exchange.column." + column.field(), language);
  }

  /** The field's name, {@code attr:Name}, or nothing for a column we do not know. */
  String fieldOf(String caption) {
    if (caption.regionMatches(true, 0, Column.ATTRIBUTE, 0, Column.ATTRIBUTE.length())) {
      String name = caption.substring(Column.ATTRIBUTE.length()).strip();
      return name.isEmpty() ? "" : Column.ATTRIBUTE + name;
    }
    return fields.find(caption, "");
  }

  /** The code of the unit; text that names none comes back as it is, for the form to refuse. */
  String unitOf(String text) {
    return units.find(text, text);
  }

  /** Null when the text is neither yes nor no. */
  @Nullable Boolean flagOf(String text) {
    return flags.read(text);
  }

  String text(String key, Locale language, Object... arguments) {
    String text = messages.getMessage(key, arguments, key, language);
    return text == null ? key : text;
  }
}
