package uz.erp.systemtests.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The limits that a running suite's gateway was started with, so that a restart gives it the same;
 * nothing else of its environment is taken.
 */
final class Limits {

  private static final String PREFIX = "ERP_LIMIT_";

  private Limits() {}

  /** Nothing when it does not run, or the system does not tell. */
  static Map<String, String> of(Path home) {
    try {
      String pid = Files.readString(home.resolve("run/gateway")).split(" ")[0];
      // of any bytes: an environment need not be text
      String all = Files.readString(Path.of("/proc", pid, "environ"), StandardCharsets.ISO_8859_1);
      return Stream.of(all.split("\0"))
          .filter(variable -> variable.startsWith(PREFIX) && variable.contains("="))
          .map(variable -> variable.split("=", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException notThere) {
      return Map.of();
    }
  }
}
