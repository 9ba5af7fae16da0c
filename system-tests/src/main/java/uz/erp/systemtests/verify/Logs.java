package uz.erp.systemtests.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That what a service logs while it works for one store names no other. */
final class Logs {

  private static final Pattern TENANT = Pattern.compile("\"tenant\":\"([^\"]+)\"");

  private final Marks marks;
  private final Findings findings;

  Logs(Marks marks, Findings findings) {
    this.marks = marks;
    this.findings = findings;
  }

  /**
   * @param folder the suite's logs; may be missing
   */
  void check(Path folder) {
    if (!Files.isDirectory(folder)) {
      findings.note("no logs in " + folder);
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs = files.filter(file -> isOfService(file.getFileName().toString())).toList();
      for (Path log : logs) {
        read(log);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfService(String name) {
    return name.matches("(gateway|[a-z]+-service)\\.log(\\.\\d+)?");
  }

  private void read(Path log) throws IOException {
    // a line that is being written, or was cut off by a kill, need not be proper UTF-8
    try (BufferedReader lines =
        new BufferedReader(
            new java.io.InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        check(log.getFileName() + ", line " + number, line);
      }
    }
  }

  void check(String place, String line) {
    Matcher tenant = TENANT.matcher(line);
    if (!tenant.find()) {
      return;
    }
    String key = tenant.group(1);
    findings.checked(Invariant.I11, 1);
    marks
        .foreignIn(key, line)
        .ifPresent(
            other ->
                findings.violated(
                    Invariant.I11,
                    "a line logged for a store names no other",
                    key,
                    place + " names " + other));
  }
}
