package uz.erp.systemtests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * Writes rows in great numbers into a store's schema, past the suite, by a script beside this
 * class. What runs must ask the suite afterwards whether it sees them as its own.
 *
 * @param service whose database it is
 * @param script the file's name
 */
record Filling(String service, String script) {

  /**
   * Runs the script, then does to the tables what autovacuum does to them sooner or later.
   *
   * @param values what stands in the script as <code>${name}</code>
   */
  void run(PrintStream out, Store store, Map<String, ?> values, List<String> tables) {
    long start = System.nanoTime();
    try (Connection database = RunningSuite.databases().writingTo(service);
        Statement statement = database.createStatement()) {
      var unused = statement.execute("set search_path to " + store.schema());
      database.setAutoCommit(false);
      for (String part : text(values).split(";\n", -1)) {
        if (!part.isBlank()) {
          unused = statement.execute(part);
        }
      }
      database.commit();
      database.setAutoCommit(true);
      unused = statement.execute("vacuum (analyze) " + String.join(", ", tables));
    } catch (SQLException e) {
      throw new IllegalStateException(script + " cannot be run: " + e.getMessage(), e);
    }
    out.printf(
        "%s filled by %s in %.0f s%n", store.name(), script, (System.nanoTime() - start) / 1e9);
  }

  private String text(Map<String, ?> values) {
    try (InputStream file = Filling.class.getResourceAsStream(script)) {
      if (file == null) {
        throw new IllegalStateException("there is no " + script);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, ?> value : values.entrySet()) {
        text = text.replace("${" + value.getKey() + "}", String.valueOf(value.getValue()));
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
