package uz.erp.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings stored text and what people type to one form: lower case, е for ё, one apostrophe.
 *
 * <p>Uzbek is typed with five different apostrophes ({@code oʻ}, {@code o'}, {@code o‘}…); all of
 * them mean the same letter.
 */
public final class SearchText {

  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bb\u02bc`\u00b4]");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern WILDCARDS = Pattern.compile("([\\\\%_])");

  private SearchText() {}

  public static String of(String text) {
    String folded = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    return SPACES.matcher(APOSTROPHES.matcher(folded).replaceAll("'")).replaceAll(" ").strip();
  }

  /** A pattern for LIKE that finds the text anywhere; its wildcards are taken literally. */
  public static String contains(String text) {
    return "%" + WILDCARDS.matcher(of(text)).replaceAll("\\\\$1") + "%";
  }

  /** One pattern for LIKE per word; text matches when it holds every word. */
  public static List<String> containsEach(String text) {
    return Arrays.stream(of(text).split(" ")).map(SearchText::contains).toList();
  }
}
