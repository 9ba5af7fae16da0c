package uz.erp.platform.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import uz.erp.platform.problem.Languages;

/** What people write into a cell for yes and no, in all languages of the suite. */
public final class YesNoWords {

  private static final String LIST = ",";

  private final ColumnNames words = new ColumnNames();

  public YesNoWords(MessageSource messages) {
    for (Locale language : Languages.SUPPORTED) {
      add(messages.getMessage("exchange.yes", null, language), true);
      add(messages.getMessage("exchange.no", null, language), false);
    }
  }

  /** Null when the text is neither. */
  public @Nullable Boolean read(String text) {
    String flag = words.find(text, "");
    return flag.isEmpty() ? null : Boolean.valueOf(flag);
  }

  private void add(String list, boolean value) {
    for (String word : list.split(LIST)) {
      words.add(word, String.valueOf(value));
    }
  }
}
