package uz.erp.systemtests.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What only the other store knows: whoever else shows any of it has leaked. None of it is ever sent
 * by those who look for it.
 */
record Canary(List<String> words) {

  /** The first of them that a text shows, in whatever case. */
  Optional<String> in(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return words.stream().filter(small::contains).findFirst();
  }
}
