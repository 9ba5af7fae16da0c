package uz.erp.systemtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Json;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Each comparison plays through, as small as can be; how long anything takes is not asked. */
@Journey
class BenchIT {

  private static final String FOLDER = "system-tests/target/bench/short";

  private final Suite suite;

  BenchIT(Suite suite) {
    this.suite = suite;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "ceiling", "tenants", "provision", "receipts"})
  void playsThrough(String name) throws IOException {
    suite.erp(
        "bench",
        name,
        "--rounds",
        "1",
        "--seconds",
        "1",
        "--warm-up",
        "1",
        "--tills",
        "2",
        "--connections",
        "2",
        "--stores",
        "2",
        "--with",
        "JDBC",
        "--out",
        FOLDER);

    Path folder = Suite.root().resolve(FOLDER);
    JsonNode outcome = Json.read(Files.readAllBytes(folder.resolve(name + ".json")));
    assertThat(outcome.at("/ratios/0/spread/median").asDouble()).isPositive();
    assertThat(folder.resolve(name + ".svg")).exists();
    assertThat(folder.resolve("README.md")).content().contains("## " + name);
  }

  @Test
  void wrongUsageIsSaid() {
    assertThatThrownBy(() -> suite.erp("bench", "gateway", "rounds"))
        .hasMessageContaining("ended with 2")
        .hasMessageContaining("not --name value");
  }
}
