package uz.erp.systemtests.isolation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What only the target store contains: any other caller who is shown it has found a leak. The
 * callers never send it.
 */
record Marker(List<String> words) {

  /** The first of them that a text shows, in whatever case. */
  Optional<String> in(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return words.stream().filter(small::contains).findFirst();
  }
}
