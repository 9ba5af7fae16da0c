package uz.erp.catalog.product;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an employee searches for, spelled like {@code product.search_key}.
 *
 * @param words in any order, none empty
 */
record SearchWords(List<String> words) {

  private static final Pattern WILDCARDS = Pattern.compile("([\\\\%_])");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]+");

  /** An index of trigrams finds fewer letters only at the beginning of a word. */
  private static final int TRIGRAM = 3;

  SearchWords {
    words = List.copyOf(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Patterns for LIKE: each word anywhere, one or two letters at the beginning of a word. */
  List<String> anywhere() {
    return words.stream()
        .map(word -> isShort(word) ? beginning(word) : "%" + literal(word) + "%")
        .toList();
  }

  /** Patterns for LIKE: each word at the beginning of a word. */
  List<String> beginnings() {
    return words.stream().map(SearchWords::beginning).toList();
  }

  /** A pattern for LIKE: everything as it stands, at the very beginning. */
  String phrase() {
    return " " + literal(String.join(" ", words)) + "%";
  }

  /** Whether a slip in the word can be distinguished from another word. */
  static boolean canHaveSlips(String word) {
    return word.length() >= TRIGRAM && word.chars().anyMatch(Character::isLetter);
  }

  private static boolean isShort(String word) {
    return word.length() < TRIGRAM && PLAIN.matcher(word).matches();
  }

  private static String beginning(String word) {
    return "% " + literal(word) + "%";
  }

  private static String literal(String word) {
    return WILDCARDS.matcher(word).replaceAll("\\\\$1");
  }
}
