package uz.erp.systemtests.isolation;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.suite.Suite;

/** The figures that all parts publish: no store, user or word may be a label of any. */
final class Figures {

  private static final int MANAGEMENT = 1_000;
  private static final int GATEWAY = 8_000;
  private static final int DISCOVERY = 8_761;
  private static final List<String> PARTS =
      List.of("gateway", "auth", "catalog", "sales", "analytics", "task", "customer");

  private Figures() {}

  /** What was found, a line each. */
  static List<String> show(Suite suite, List<String> words) {
    List<String> found = new ArrayList<>();
    PARTS.forEach(part -> look(part, suite.address(part), words, found));
    int offset = suite.address("gateway").getPort() - GATEWAY;
    look("discovery", URI.create("http://localhost:" + (DISCOVERY + offset)), words, found);
    return found;
  }

  private static void look(String part, URI address, List<String> words, List<String> found) {
    URI management =
        URI.create("http://" + address.getHost() + ":" + (address.getPort() + MANAGEMENT));
    String text =
        Api.at(management).get("/actuator/prometheus").expect(200).text().toLowerCase(Locale.ROOT);
    words.stream()
        .filter(word -> text.contains(word.toLowerCase(Locale.ROOT)))
        .forEach(word -> found.add("figures of " + part + " hold " + word));
  }
}
