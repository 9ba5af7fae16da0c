package uz.erp.systemtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

  private static final List<String> REPLAYING = List.of("ceiling", "receipts");
  private static final String NUMBERS =
      """
      select (select sale_number from store_counter), (select max(number) from sale),
        (select count(*) from sale where number is not null), (select count(*) from sale_payment)""";

  private final Suite suite;

  BenchIT(Suite suite) {
    this.suite = suite;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gateway", "ceiling", "tenants", "provision", "receipts"})
  void playsThrough(String name) throws IOException, SQLException {
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
    if (REPLAYING.contains(name)) {
      assertNothingReplayedStays("tenant_bench_" + name);
    }
  }

  /** What the counters gave is there, and nothing else. */
  private void assertNothingReplayedStays(String schema) throws SQLException {
    try (Connection sales = suite.databases().ofService("sales");
        Statement statement = sales.createStatement()) {
      var unused = statement.execute("set search_path to " + schema);
      try (ResultSet row = statement.executeQuery(NUMBERS)) {
        row.next();
        long given = row.getLong(1);
        assertThat(given).isPositive();
        assertThat(List.of(row.getLong(2), row.getLong(3), row.getLong(4))).containsOnly(given);
      }
    }
  }

  @Test
  void wrongUsageIsSaid() {
    assertThatThrownBy(() -> suite.erp("bench", "gateway", "rounds"))
        .hasMessageContaining("ended with 2")
        .hasMessageContaining("not --name value");
  }
}
