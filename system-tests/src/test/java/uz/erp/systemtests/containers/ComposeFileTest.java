package uz.erp.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.systemtests.erp.Parts;

class ComposeFileTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?])?");

  @Test
  void containersAreConfinedAndApart() throws IOException {
    assertThat(new ComposeRules(ComposeFile.read(text())).broken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cap_drop: [ALL] | cap_drop: [] | sales-service keeps capabilities",
        "no-new-privileges:true | label=disable | kafka may gain privileges",
        "mem_limit: ${ERP_KAFKA_MEMORY:-1g} | shm_size: 1g | kafka has no memory limit",
        "restart: unless-stopped | restart: always | postgres is not started again",
        "max-size: 20m | max-age: 20m | gateway logs without an end",
        "stop_grace_period: 60s | stop_grace_period: 5s | sales-service is killed as it stops",
        "pids_limit: 512 | pids_limit: 0 | task-service has threads without an end",
        "read_only: true | read_only: false | auth-service may write its root",
        "networks: [data] | ports: [5432]\\n    networks: [data] | postgres is published",
        "127.0.0.1:${ERP_GRAFANA_PORT:-3000} | 0.0.0.0:3000 | grafana is published to everybody",
        "${ERP_ADDRESS:-127.0.0.1}: | ${ERP_ADDRESS:-0.0.0.0}: | gateway is published to everybody",
        "internal: true | internal: false | network data has a way out",
        "networks: [events] | networks: [evnts] | kafka names a network that is not there",
        "networks: [inner, watched, events, data] | networks: [inner, edge] | sales-service is on edge",
        "networks: [edge, inner, watched, events] | networks: [edge, data] | gateway reaches PostgreSQL",
        "networks: [watched, watch] | networks: [events] | prometheus reaches Kafka",
        "networks: [watched, watch] | networks: [inner, watch] | prometheus is on the network of the parts",
        "networks: [inner, watched, events, data] | networks: [inner, events, data] | sales-service is not watched",
        "networks: [edge, watch] | networks: [edge, watched] | alertmanager is watched",
        "networks: [data] | networks: [data, inner] | postgres is on more than data",
        "networks: [events] | networks: [events, inner] | kafka is on more than events",
        "kafka: {condition: service_healthy} | jaeger: {condition: service_healthy} | gateway waits for what never is well",
      })
  void eachRuleBites(String right, String wrong, String sentence) throws IOException {
    assertThat(text()).contains(right);
    String bad = text().replace(right, wrong.replace("\\n", "\n"));
    assertThat(new ComposeRules(ComposeFile.read(bad)).broken()).contains(sentence);
  }

  @Test
  void aMisspeltFieldIsRefused() throws IOException {
    String bad = text().replace("read_only: true", "readonly: true");
    assertThatThrownBy(() -> ComposeFile.read(bad)).hasMessageContaining("readonly");
  }

  @Test
  void everyApplicationIsThereWithItsPorts() throws IOException {
    Map<String, String> built = new TreeMap<>();
    ComposeFile.read(text())
        .services()
        .forEach(
            (name, container) -> {
              if (container.build() != null) {
                assertThat(container.build().args()).containsEntry("MODULE", name);
                built.put(
                    name,
                    container.build().args().get("PORT")
                        + " | "
                        + container.build().args().get("MANAGEMENT_PORT"));
              }
            });
    assertThat(built).isEqualTo(partsOfTheArchitecture());
  }

  @Test
  void whatTakesFilesKeepsThemOnTheDisk() throws IOException {
    Map<String, ComposeFile.Container> services = ComposeFile.read(text()).services();
    for (String module : partsOfTheArchitecture().keySet()) {
      Path settings = ROOT.resolve(module).resolve("src/main/resources/application.yml");
      boolean takesFiles = Files.readString(settings).contains("multipart:");
      List<String> mounts = Objects.requireNonNull(services.get(module)).mounts();
      assertThat(mounts.stream().anyMatch(mount -> mount.endsWith(":/tmp")))
          .as(module)
          .isEqualTo(takesFiles);
    }
  }

  @Test
  void secretsAreDemandedAndNowhereGiven() throws IOException {
    Map<String, String> example = example();
    Set<String> demanded = new TreeSet<>();
    VARIABLE
        .matcher(text())
        .results()
        .forEach(
            found -> {
              String name = found.group(1);
              if (name.endsWith("PASSWORD") || name.endsWith("KEY")) {
                assertThat(found.group(2)).as(name).isNotEqualTo(":-");
                demanded.add(name);
              }
            });
    Set<String> secrets =
        example.keySet().stream()
            .filter(name -> name.endsWith("PASSWORD") || name.endsWith("KEY"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(demanded).isEqualTo(secrets).hasSizeGreaterThan(12);
    assertThat(secrets).allSatisfy(name -> assertThat(example).containsEntry(name, ""));
  }

  /** A secret is given to its owner and to those who show it only. */
  @Test
  void eachSecretOfThePartsIsKnownToTheseOnly() throws IOException {
    Map<String, Set<String>> known = new TreeMap<>();
    String container = "";
    for (String line : text().substring(text().indexOf("\nservices:")).lines().toList()) {
      if (line.matches("  [a-z-]+:")) {
        container = line.strip().replace(":", "");
      }
      for (var found : VARIABLE.matcher(line).results().toList()) {
        known.computeIfAbsent(found.group(1), name -> new TreeSet<>()).add(container);
      }
    }
    assertThat(known)
        .containsEntry("ERP_AUTH_INTERNAL_KEY", Set.of("auth-service", "gateway"))
        .containsEntry("ERP_SALES_INTERNAL_KEY", Set.of("auth-service", "sales-service"))
        .containsEntry("ERP_CATALOG_INTERNAL_KEY", Set.of("catalog-service", "sales-service"))
        .containsEntry("ERP_GATEWAY_DISCOVERY_PASSWORD", Set.of("discovery", "gateway"));
    for (String service : Parts.SERVICES) {
      assertThat(known)
          .containsEntry(
              "ERP_" + service.toUpperCase(Locale.ROOT) + "_DISCOVERY_PASSWORD",
              Set.of("discovery", service + "-service"));
    }
  }

  private static String text() throws IOException {
    return Files.readString(ROOT.resolve("infra/compose.yaml"));
  }

  private static Map<String, String> example() throws IOException {
    return Files.readAllLines(ROOT.resolve("infra/env.example")).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));
  }

  /** The table of the architecture: part, port, management port. */
  private static Map<String, String> partsOfTheArchitecture() throws IOException {
    Pattern row = Pattern.compile("^\\| ([a-z-]+) \\| (\\d{4}) \\| (\\d{4}) \\|");
    Map<String, String> parts = new TreeMap<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/ARCHITECTURE.md"))) {
      var found = row.matcher(line);
      if (found.find()) {
        parts.put(found.group(1), found.group(2) + " | " + found.group(3));
      }
    }
    assertThat(parts).hasSize(8);
    return parts;
  }
}
