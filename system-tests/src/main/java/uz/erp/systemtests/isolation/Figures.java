package uz.erp.systemtests.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uz.erp.systemtests.suite.Suite;

/** The figures that all parts publish: no store, user or word may be a label of any. */
final class Figures {

  private static final List<String> PARTS =
      List.of("gateway", "auth", "catalog", "sales", "analytics", "task", "customer", "discovery");

  private Figures() {}

  /** What was found, a line each. */
  static List<String> show(Suite suite, List<String> words) {
    List<String> found = new ArrayList<>();
    for (String part : PARTS) {
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
