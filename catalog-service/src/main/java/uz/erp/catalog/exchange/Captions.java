package uz.erp.catalog.exchange;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.table.ColumnNames;

/** How columns, units, yes and no are called in the languages of the suite. */
@Component
class Captions {

  private static final String LIST = ",";

  private final MessageSource messages;
  private final ColumnNames fields = new ColumnNames();
  private final ColumnNames units = new ColumnNames();
  private final ColumnNames flags = new ColumnNames();

  Captions(MessageSource messages) {
    this.messages = messages;
    for (Locale language : Languages.SUPPORTED) {
      for (Column column : Column.values()) {
        fields.add(caption(column, language), column.field());
      }
      for (Unit unit : Unit.values()) {
        units.add(text("unit." + unit.code(), language), unit.code());
        units.add(text("unit." + unit.code() + ".short", language), unit.code());
      }
      addFlags("exchange.yes", true, language);
      addFlags("exchange.no", false, language);
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
    String flag = flags.find(text, "");
    return flag.isEmpty() ? null : Boolean.valueOf(flag);
  }

  String text(String key, Locale language, Object... arguments) {
    String text = messages.getMessage(key, arguments, key, language);
    return text == null ? key : text;
  }

  private void addFlags(String key, boolean value, Locale language) {
    for (String word : text(key, language).split(LIST)) {
      flags.add(word, String.valueOf(value));
    }
  }
}
