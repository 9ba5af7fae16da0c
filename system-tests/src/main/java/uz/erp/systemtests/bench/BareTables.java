package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uz.erp.systemtests.erp.Parts;
import uz.erp.systemtests.erp.RunningSuite;

/** A store's tables in all services by SQL alone: the migrations in the order in which they ran. */
final class BareTables {

  private static final String SCHEMA = "bench_bare_tables";

  private final Map<String, List<String>> scripts = new LinkedHashMap<>();

  BareTables() {
    for (String service : Parts.servicesBut("auth")) {
      scripts.put(service, scripts(service));
    }
  }

  /** Makes them and takes them away again; returns how long making took, in nanoseconds. */
  long make() {
    long nanos = 0;
    for (String service : scripts.keySet()) {
      try (Connection database = RunningSuite.databases().writingTo(service);
          Statement statement = database.createStatement()) {
        nanos += make(service, database, statement);
        var unused = statement.execute("drop schema " + SCHEMA + " cascade");
        database.commit();
      } catch (SQLException e) {
        throw new IllegalStateException("the tables of " + service + " cannot be made", e);
      }
    }
    return nanos;
  }

  private long make(String service, Connection database, Statement statement) throws SQLException {
    database.setAutoCommit(false);
    long start = System.nanoTime();
    var unused = statement.execute("create schema " + SCHEMA);
    unused =
        statement.execute(
            "select set_config('search_path', '%s, ' || current_setting('search_path'), true)"
                .formatted(SCHEMA));
    for (String script : scripts.getOrDefault(service, List.of())) {
      unused = statement.execute(script);
    }
    database.commit();
    return System.nanoTime() - start;
  }

  private static List<String> scripts(String service) {
    List<String> texts = new ArrayList<>();
    try (Connection database = RunningSuite.databases().ofService(service);
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select script from model.flyway_schema_history order by installed_rank")) {
      while (rows.next()) {
        texts.add(text(service, rows.getString(1)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no model of a store in " + service, e);
    }
    return texts;
  }

  private static String text(String service, String script) {
    Path file =
        Stream.of(
                "platform/data/src/main/resources/db/platform/tenant",
                service + "-service/src/main/resources/db/migration/tenant")
            .map(folder -> RunningSuite.root().resolve(folder).resolve(script))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("there is no " + script));
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
