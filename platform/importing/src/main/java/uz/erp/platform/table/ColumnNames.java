package uz.erp.platform.table;

import java.util.HashMap;
import java.util.Map;
import uz.erp.platform.text.SearchText;

/** What columns and other words of a table mean, however they are typed. */
public final class ColumnNames {

  private final Map<String, String> meanings = new HashMap<>();

  public ColumnNames add(String word, String meaning) {
    meanings.put(fold(word), meaning);
    return this;
  }

  /** What the word means, or else the other. */
  public String find(String word, String otherwise) {
    return meanings.getOrDefault(fold(word), otherwise);
  }

  private static String fold(String text) {
    String folded = SearchText.of(text);
    return folded.endsWith(".") || folded.endsWith("*")
        ? folded.substring(0, folded.length() - 1).strip()
        : folded;
  }
}
