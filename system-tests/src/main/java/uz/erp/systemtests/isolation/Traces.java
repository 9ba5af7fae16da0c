package uz.erp.systemtests.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the parts logged since this was made. A line of an outsider's store must not contain the
 * target store's marker.
 */
final class Traces {

  private final Path logs;
  private final Map<Path, Long> read = new HashMap<>();

  Traces(Path home) {
    logs = home.resolve("logs");
    files().forEach(file -> read.put(file, size(file)));
  }

  /** The lines that carry one of these stores. */
  List<String> linesOf(List<String> tenantKeys) {
    return files().flatMap(this::newLines).filter(line -> carries(line, tenantKeys)).toList();
  }

  static boolean carries(String line, List<String> tenantKeys) {
    return tenantKeys.stream().anyMatch(key -> line.contains("\"tenant\":\"" + key + "\""));
  }

  private Stream<String> newLines(Path file) {
    long from = read.getOrDefault(file, 0L);
    try {
      byte[] all = Files.readAllBytes(file);
      // a part that was started anew has a new file
      int start = from <= all.length ? (int) from : 0;
      return new String(all, start, all.length - start, StandardCharsets.UTF_8).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<Path> files() {
    try (Stream<Path> files = Files.list(logs)) {
      return files.filter(file -> file.toString().endsWith(".log")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
