package uz.erp.systemtests.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.suite.Suite;

class HearersTest {

  /** A topic that is not read is not verified. */
  @Test
  void theTopicsAndWhoHearsThemAreThoseOfTheArchitecture() throws IOException {
    Map<String, Set<String>> documented = new TreeMap<>();
    for (String line : Files.readAllLines(Suite.root().resolve("docs/ARCHITECTURE.md"))) {
      String[] cells = line.split("\\|");
      if (cells.length == 5 && cells[1].strip().matches("`[a-z]+\\.[a-z-]+`")) {
        Set<String> services = new TreeSet<>(List.of(cells[4].strip().split(", ")));
        services.remove("gateway");
        documented.put(cells[1].strip().replace("`", ""), services);
      }
    }
    Map<String, Set<String>> heard = new TreeMap<>();
    Topics.NAMES.forEach(topic -> heard.put(topic, new TreeSet<>()));
    for (String service : Hearers.all()) {
      for (String type : Hearers.typesOf(service)) {
        heard.getOrDefault(Positions.topicOf(type), new TreeSet<>()).add(service);
      }
    }

    assertThat(documented).isEqualTo(heard);
  }

  /** What no service's source names is heard by nobody. */
  @Test
  void everyTypeIsNamedInTheSourceOfWhoHearsIt() throws IOException {
    for (String service : Hearers.all()) {
      String source = source(service);
      assertThat(Hearers.typesOf(service)).allMatch(type -> source.contains('"' + type + '"'));
    }
  }

  private static String source(String service) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<java.nio.file.Path> files =
        Files.walk(Suite.root().resolve(service + "-service/src/main/java"))) {
      for (java.nio.file.Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
