package uz.erp.systemtests.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uz.erp.platform.suite.ServiceEntry;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.suite.Suite;

class SubscriptionsTest {

  /** A topic that is not read is not verified. */
  @Test
  void theTopicsAndTheirConsumersAreThoseOfTheArchitecture() throws IOException {
    Map<String, Set<String>> documented = new TreeMap<>();
    for (String line : Files.readAllLines(Suite.root().resolve("docs/ARCHITECTURE.md"))) {
      String[] cells = line.split("\\|");
      if (cells.length == 5 && cells[1].strip().matches("`[a-z]+\\.[a-z-]+`")) {
        Set<String> services = new TreeSet<>(List.of(cells[4].strip().split(", ")));
        services.remove("gateway");
        documented.put(cells[1].strip().replace("`", ""), services);
      }
    }
    Map<String, Set<String>> consumed = new TreeMap<>();
    Topics.NAMES.forEach(topic -> consumed.put(topic, new TreeSet<>()));
    for (String service : Subscriptions.consumers()) {
      for (String type : Subscriptions.typesOf(service)) {
        consumed.getOrDefault(Subscriptions.topicOf(type), new TreeSet<>()).add(service);
      }
    }

    assertThat(documented).isEqualTo(consumed);
  }

  @Test
  void theTopicsOfTheHandledTypesAreThoseOfSuiteYaml() {
    for (ServiceEntry service : Parts.MANIFEST.services()) {
      Set<String> topics = new TreeSet<>();
      Subscriptions.typesOf(service.name())
          .forEach(type -> topics.add(Subscriptions.topicOf(type)));

      assertThat(topics).as(service.name()).isEqualTo(new TreeSet<>(service.consumes()));
    }
  }
}
