package uz.erp.catalog.text;

import java.util.Locale;
import java.util.stream.Collectors;

/** What a person meant to type who did not notice the keyboard was on the other layout. */
public final class KeyboardLayout {

  private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
  private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";

  private KeyboardLayout() {}

  /** The same keys on the other layout: {@code vjkjrj} is {@code молоко}, {@code сщдф} cola. */
  public static String swapped(String text) {
    return text.toLowerCase(Locale.ROOT)
        .chars()
        .map(KeyboardLayout::swapped)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static int swapped(int key) {
    int latin = LATIN.indexOf(key);
    if (latin >= 0) {
      return CYRILLIC.charAt(latin);
    }
    int cyrillic = CYRILLIC.indexOf(key);
    return cyrillic >= 0 ? LATIN.charAt(cyrillic) : key;
  }
}
