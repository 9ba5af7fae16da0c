package uz.erp.sales.past;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A table for a store that has none yet: all columns, and one row that shows how to fill them in.
 */
@Component
public class PastTemplate {

  private static final String CELL = "\\|";

  private final MessageSource messages;

  PastTemplate(MessageSource messages) {
    this.messages = messages;
  }

  public List<List<Object>> rows(Locale language) {
    return List.of(
        Arrays.stream(PastColumn.values())
            .<Object>map(column -> PastWords.caption(messages, column, language))
            .toList(),
        List.of((Object[]) messages.getMessage("past.example", null, language).split(CELL, -1)));
  }
}
