package uz.erp.systemtests.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.suite.Suite;

/** A copy of the sources that is changed, built and started in a home and on ports of its own. */
final class PatchedSuite implements AutoCloseable {

  private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".erp", "node_modules");

  private final Path folder;
  private final Path sources;
  private final Path home;
  private final int offset;
  private final ErpCommand erp;

  private PatchedSuite(Path folder, int offset, Consumer<String> listener) {
    this.folder = folder;
    this.sources = folder.resolve("sources");
    this.home = folder.resolve("erp-home");
    this.offset = offset;
    Map<String, String> environment = new HashMap<>(Suite.GENEROUS);
    environment.put("ERP_HOME", home.toString());
    environment.put("ERP_PORT_OFFSET", String.valueOf(offset));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("ERP_AOT", "off");
    environment.put("ERP_BUILD", "on");
    erp = new ErpCommand(sources, environment, listener);
  }

  /** Of the sources as they are now, in place of any copy from before. */
  static PatchedSuite copy(Consumer<String> listener) {
    Path folder = Suite.root().resolve("system-tests/target/isolation");
    String asked = System.getenv().getOrDefault("ERP_PATCHED_OFFSET", "");
    PatchedSuite suite =
        new PatchedSuite(
            folder, asked.isEmpty() ? FreePorts.offset() : Integer.parseInt(asked), listener);
    suite.copySources();
    suite.erp.endWithThisJvm();
    return suite;
  }

  /** Applies one of the patches in {@code system-tests/isolation}. */
  void apply(String patch) {
    Path file = Suite.root().resolve("system-tests/isolation").resolve(patch);
    ProcessBuilder git =
        new ProcessBuilder("git", "apply", "--verbose", file.toString())
            .directory(sources.toFile())
            .redirectErrorStream(true);
    // the copy is in no repository, though it may lie inside of one
    git.environment().put("GIT_CEILING_DIRECTORIES", folder.toString());
    try {
      Process process = git.start();
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(patch + " does not fit the sources:\n" + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Builds what is out of date and starts with empty data. */
  Suite start() {
    erp.run("reset", "--yes");
    erp.run("up");
    return Suite.at(erp, home, offset);
  }

  void stop() {
    erp.run("down");
  }

  @Override
  public void close() {
    stop();
  }

  /** Files that did not change keep their age, so that only what did is built again. */
  private void copySources() {
    Path root = Suite.root();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              if (LEFT_OUT.contains(folder.getFileName().toString()) && !folder.equals(root)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              Files.createDirectories(sources.resolve(root.relativize(folder)));
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Path copy = sources.resolve(root.relativize(file));
              if (Files.notExists(copy) || Files.mismatch(file, copy) >= 0) {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
