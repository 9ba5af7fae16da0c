package uz.erp.systemtests.bench.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uz.erp.systemtests.erp.RunningSuite;

/** PostgreSQL's own load generator, from its packages; the suite itself does not need it. */
final class Pgbench {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+) ");
  private static final Pattern FAILED =
      Pattern.compile("(?m)^number of failed transactions: (\\d+)");

  private Pgbench() {}

  /** Where it is installed: on the path, or where Debian has it. */
  static Optional<Path> find() {
    Stream<Path> path =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .map(folder -> Path.of(folder, "pgbench"));
    try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
      return Stream.concat(
              path, versions.map(version -> version.resolve("bin/pgbench")).toList().stream())
          .filter(Files::isExecutable)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Transactions of the script in a second, from so many connections that serve one store. */
  static double perSecond(
      Path program, SaleScript script, String schema, int connections, Duration length) {
    try {
      Path file = Files.createTempFile("sale", ".sql");
      try {
        Files.writeString(file, script.text());
        return play(program, file, schema, connections, length);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double play(
      Path program, Path script, String schema, int connections, Duration length)
      throws IOException {
    Login login = Login.ofSales();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=2",
                "--time=" + length.toSeconds(),
                "--file=" + script,
                "--host=localhost",
                "--port=" + RunningSuite.databases().port(),
                "--username=" + login.name(),
                login.database()));
    Map<String, String> environment = builder.environment();
    environment.put("PGPASSWORD", login.password());
    environment.put("PGAPPNAME", "system-tests");
    environment.put("PGOPTIONS", "-c role=sales_%s -c search_path=%s".formatted(schema, schema));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("pgbench failed: " + said);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    Matcher failed = FAILED.matcher(said);
    Matcher rate = RATE.matcher(said);
    if (!rate.find() || (failed.find() && !failed.group(1).equals("0"))) {
      throw new IllegalStateException("pgbench did not do all it began: " + said);
    }
    return Double.parseDouble(rate.group(1));
  }
}
