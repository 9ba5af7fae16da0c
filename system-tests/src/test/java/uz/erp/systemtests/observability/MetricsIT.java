package uz.erp.systemtests.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.client.Products;
import uz.erp.systemtests.client.QuickTill;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** What alerts and dashboards ask for is what the suite tells. */
@Journey
class MetricsIT {

  private static final List<String> PARTS = Parts.APPLICATIONS;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Added by Prometheus itself. */
  private static final String UP = "up";

  private final Suite suite;

  MetricsIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void everyMetricThatIsAskedForIsTold() {
    Store store = suite.accounts().register("Measured");
    Api owner = store.owner().api();
    QuickTill till =
        QuickTill.open(owner, Products.create(owner, "Choy", "4780000000014", "10.00"), "10.00");
    till.sell();
    owner
        .post("/api/sales/sessions/" + till.session() + "/close/", Map.of("actual_cash", "9.00"))
        .expect(200);
    Set<String> wanted = new TreeSet<>();
    Watch.expressions().forEach(expression -> wanted.addAll(Watch.metrics(expression)));
    wanted.remove(UP);

    Set<String> missing =
        Eventually.get("every metric", PATIENCE, () -> missing(wanted), Set::isEmpty);

    assertThat(missing).isEmpty();
  }

  @Test
  void aSaleIsCounted() {
    Store store = suite.accounts().register("Counted");
    Api owner = store.owner().api();
    QuickTill till =
        QuickTill.open(owner, Products.create(owner, "Choy", "4780000000014", "10.00"), "10.00");
    double before = sales();
    till.sell();
    assertThat(sales()).isGreaterThanOrEqualTo(before + 1);
  }

  private double sales() {
    return scraped("sales")
        .lines()
        .filter(line -> line.startsWith("erp_events_total"))
        .filter(line -> line.contains("sales.sale-completed.v1"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private Set<String> missing(Set<String> wanted) {
    StringBuilder all = new StringBuilder();
    PARTS.forEach(part -> all.append(scraped(part)));
    String scraped = all.toString();
    Set<String> missing = new TreeSet<>();
    for (String name : wanted) {
      if (!scraped.contains("\n" + name + "{") && !scraped.contains("\n" + name + " ")) {
        missing.add(name);
      }
    }
    return missing;
  }

  /** By its management port. */
  private String scraped(String part) {
    return "\n" + suite.management(part).get("/actuator/prometheus").expect(200).text();
  }
}
