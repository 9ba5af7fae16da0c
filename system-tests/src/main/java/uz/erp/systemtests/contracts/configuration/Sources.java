package uz.erp.systemtests.contracts.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the repository, without what is built or belongs to a running suite. */
final class Sources {

  private static final Set<String> LEFT_OUT = Set.of("target", "node_modules", ".git", ".erp");

  private Sources() {}

  /** Those below a folder whose path ends like this, sorted by path. */
  static Stream<Path> below(Path folder, String ending) {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes any) {
              return LEFT_OUT.contains(directory.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
              if (file.toString().endsWith(ending)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted();
  }
}
