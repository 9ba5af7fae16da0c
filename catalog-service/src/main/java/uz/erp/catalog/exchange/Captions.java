package uz.erp.catalog.exchange;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.catalog.text.SearchText;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.problem.Languages;

/** How columns, units, yes and no are called in the languages of the suite. */
@Component
class Captions {

  private static final String LIST = ",";

  private final MessageSource messages;
  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, Boolean> flags = new HashMap<>();

  Captions(MessageSource messages) {
    this.messages = messages;
    for (Locale language : Languages.SUPPORTED) {
      for (Column column : Column.values()) {
        fields.put(fold(caption(column, language)), column.field());
      }
      for (Unit unit : Unit.values()) {
        units.put(fold(text("unit." + unit.code(), language)), unit.code());
        units.put(fold(text("unit." + unit.code() + ".short", language)), unit.code());
      }
      addFlags("exchange.yes", true, language);
      addFlags("exchange.no", false, language);
    }
    for (Column column : Column.values()) {
      fields.put(column.field(), column.field());
    }
    fields.put("barcode", Column.BARCODES.field());
    for (Unit unit : Unit.values()) {
      units.put(unit.code(), unit.code());
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
    return fields.getOrDefault(fold(caption), "");
  }

  /** The code of the unit; text that names none comes back as it is, for the form to refuse. */
  String unitOf(String text) {
    return units.getOrDefault(fold(text), text);
  }

  /** Null when the text is neither yes nor no. */
  @Nullable Boolean flagOf(String text) {
    return flags.get(fold(text));
  }

  String text(String key, Locale language, Object... arguments) {
    String text = messages.getMessage(key, arguments, key, language);
    return text == null ? key : text;
  }

  private void addFlags(String key, boolean value, Locale language) {
    for (String word : text(key, language).split(LIST)) {
      flags.put(fold(word), value);
    }
  }

  private static String fold(String text) {
    String folded = SearchText.of(text);
    return folded.endsWith(".") || folded.endsWith("*")
        ? folded.substring(0, folded.length() - 1).strip()
        : folded;
  }
}
