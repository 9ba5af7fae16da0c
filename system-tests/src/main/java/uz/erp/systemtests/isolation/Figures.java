package uz.erp.systemtests.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Suite;

/** The metrics that all parts publish: no store, user or marker may be a label of any. */
final class Figures {

  private Figures() {}

  /** What was found, a line each. */
  static List<String> show(Suite suite, List<String> words) {
    List<String> found = new ArrayList<>();
    for (String part : Parts.APPLICATIONS) {
      String text =
          suite
              .management(part)
              .get("/actuator/prometheus")
              .expect(200)
              .text()
              .toLowerCase(Locale.ROOT);
      words.stream()
          .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
          .forEach(word -> found.add("figures of " + part + " hold " + word));
    }
    return found;
  }
}
