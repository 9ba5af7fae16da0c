package uz.erp.systemtests.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The patches of {@code system-tests/mutants}, in the order of their numbers. */
final class Mutants {

  static final String FOLDER = "system-tests/mutants";

  private Mutants() {}

  static List<Mutant> all(Path root) {
    try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
      return files
          .filter(file -> file.toString().endsWith(".patch"))
          .sorted()
          .map(Mutant::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException when there is none of a name
   */
  static List<Mutant> named(Path root, List<String> names) {
    List<Mutant> all = all(root);
    if (names.isEmpty()) {
      return all;
    }
    return names.stream()
        .map(
            name ->
                all.stream()
                    .filter(mutant -> mutant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no mutant \"" + name + "\"")))
        .toList();
  }
}
