package uz.erp.systemtests.bench.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import uz.erp.systemtests.erp.RunningSuite;

/**
 * What figures were measured on, by what it has; never its name, a path or an address.
 *
 * @param options of the JVM of a service
 * @param postgres the server's version and the settings that cost or save time
 */
record Machine(
    String processor,
    int cores,
    String memory,
    String kernel,
    String jdk,
    List<String> options,
    Map<String, String> postgres) {

  private static final Pattern TELLING =
      Pattern.compile("-X(X:[+-]?(?!AOT|Log|Error|Heap)[A-Za-z0-9]+(=[0-9A-Za-z]+)?|m[sx].*|int)");
  private static final String SETTINGS =
      """
      select name, current_setting(name) from pg_settings
       where name in ('server_version', 'shared_buffers', 'fsync', 'synchronous_commit',
         'full_page_writes', 'max_wal_size', 'jit', 'io_method')
       order by name""";
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  static Machine ofRunningSuite() {
    return new Machine(
        field("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        field("/proc/meminfo", "MemTotal"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        options(RunningSuite.pid("sales")),
        settings());
  }

  String jvmMode() {
    return options.contains(QUICK_START)
        ? "services ran with C1 alone, for a quick start: not as in production"
        : "services ran with both compilers, as in production";
  }

  private static String field(String file, String name) {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      return "unknown";
    }
    try {
      return Files.readAllLines(path).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> options(long pid) {
    Path file = Path.of("/proc/" + pid + "/cmdline");
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      String line = Files.readString(file, StandardCharsets.UTF_8);
      return Arrays.stream(line.split("\0", -1)).filter(TELLING.asMatchPredicate()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    try (Connection server = RunningSuite.databases().ofServer();
        Statement statement = server.createStatement();
        ResultSet rows = statement.executeQuery(SETTINGS)) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not tell its settings", e);
    }
    return settings;
  }
}
