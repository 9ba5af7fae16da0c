package uz.erp.systemtests.isolation;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;

/** Makes one folder of sources equal to another; files that are equal are not touched. */
final class SourceCopy extends SimpleFileVisitor<Path> {

  private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".erp", "node_modules");

  private final Path from;
  private final Path to;

  private SourceCopy(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  static void of(Path from, Path to) throws IOException {
    Files.walkFileTree(from, new SourceCopy(from, to));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    if (!folder.equals(from) && LEFT_OUT.contains(String.valueOf(folder.getFileName()))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    Files.createDirectories(to.resolve(from.relativize(folder)));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Path copy = to.resolve(from.relativize(file));
    if (attributes.isRegularFile() && (Files.notExists(copy) || Files.mismatch(file, copy) >= 0)) {
      Files.copy(
          file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
    }
    return FileVisitResult.CONTINUE;
  }
}
