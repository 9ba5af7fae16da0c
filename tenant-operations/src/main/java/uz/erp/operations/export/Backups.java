package uz.erp.operations.export;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uz.erp.operations.archive.Manifest;
import uz.erp.operations.database.OperationFailed;
import uz.erp.operations.database.StoreKey;

/** Archives of several stores in a folder, named by key and time; the oldest go. */
public final class Backups {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Exports exports;
  private final PrintStream out;

  public Backups(Exports exports, PrintStream out) {
    this.exports = exports;
    this.out = out;
  }

  public static String name(StoreKey store, Instant now) {
    return store.key() + "." + TIME.format(now) + ".zip";
  }

  /**
   * A store that fails is named and the others go on.
   *
   * @param keep how many archives of each store stay; 0 for all
   * @return those that failed
   */
  public List<StoreKey> run(List<StoreKey> stores, Path folder, int keep) {
    List<StoreKey> failed = new ArrayList<>();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (StoreKey store : stores) {
      Path file = folder.resolve(name(store, Instant.now()));
      try {
        Manifest manifest = exports.export(store, file);
        out.printf("%s: %d rows in %s%n", store, manifest.rows(), file);
        prune(store, folder, keep);
      } catch (OperationFailed e) {
        out.printf("%s FAILED: %s%n", store, e.getMessage());
        failed.add(store);
      }
    }
    return failed;
  }

  public static void prune(StoreKey store, Path folder, int keep) {
    if (keep == 0) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> archives =
          files
              .filter(
                  file ->
                      file.getFileName()
                          .toString()
                          .matches(
                              java.util.regex.Pattern.quote(store.key())
                                  + "\\.\\d{8}T\\d{6}Z\\.zip"))
              .sorted()
              .toList();
      for (Path file : archives.subList(0, Math.max(0, archives.size() - keep))) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
