package uz.erp.systemtests.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.suite.Suite;

/** A copy of the sources that is changed, built and started in a home and on ports of its own. */
final class PatchedSuite implements AutoCloseable {

  private final Path folder;
  private final Path sources;
  private final Path home;
  private ErpCommand erp;

  private PatchedSuite(Path folder, Consumer<String> listener) {
    this.folder = folder;
    this.sources = folder.resolve("sources");
    this.home = folder.resolve("erp-home");
    Map<String, String> environment = new HashMap<>(Suite.GENEROUS);
    environment.put("ERP_HOME", home.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("ERP_AOT", "off");
    environment.put("ERP_RESTART", "off");
    environment.put("ERP_BUILD", "on");
    erp = new ErpCommand(sources, environment, listener);
  }

  static PatchedSuite prepare(Consumer<String> listener) {
    Path folder = Suite.root().resolve("system-tests/target/isolation");
    PatchedSuite suite = new PatchedSuite(folder, listener);
    suite.erp.endWithThisJvm();
    return suite;
  }

  /**
   * Makes the sources those of now with these patches of {@code system-tests/isolation}. Files that
   * come out the same keep their age, so that a second run builds nothing.
   */
  void patch(String... patches) {
    Path fresh = folder.resolve("fresh");
    try {
      SourceCopy.of(Suite.root(), fresh);
      for (String patch : patches) {
        apply(Suite.root().resolve("system-tests/isolation").resolve(patch), fresh);
      }
      SourceCopy.of(fresh, sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void apply(Path patch, Path copy) throws IOException {
    ProcessBuilder git =
        new ProcessBuilder("git", "apply", patch.toString())
            .directory(copy.toFile())
            .redirectErrorStream(true);
    // the copy is in no repository, though it may lie inside of one
    git.environment().put("GIT_CEILING_DIRECTORIES", folder.toString());
    Process process = git.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(patch + " does not fit the sources:\n" + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Builds what is out of date and starts with empty data. */
  Suite start() {
    erp.run("reset", "--yes");
    erp.run("build");
    // found late: while it was built others may have taken what was free
    int offset = FreePorts.offset();
    erp = erp.with("ERP_PORT_OFFSET", String.valueOf(offset));
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
}
