package uz.erp.systemtests.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Played in a copy: what npm puts beside the sources is no part of them. */
@Journey
class TypeScriptClientIT {

  private static final Path BUNDLE = Path.of("docs/openapi/erp.json");
  private static final Path CLIENT = Path.of("clients/typescript");
  private static final Path COPY = Path.of("system-tests/target/typescript-client");

  private final Suite suite;
  private final Path copy = Suite.root().resolve(COPY);

  TypeScriptClientIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void theTourEndsWithAReceiptAndChange() throws Exception {
    assumeTrue(npmIsThere(), "no npm on the PATH");
    copySources();

    npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
    npm("run", "--silent", "build");
    String printed = npm("run", "--silent", "tour", "--", suite.address("gateway").toString());

    assertThat(printed)
        .containsPattern("(?m)^TypeScript client: receipt CHECK-\\S+, change 50000\\.00$");
  }

  private static boolean npmIsThere() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm")));
  }

  /** With the bundle where the client looks for it. */
  private void copySources() throws IOException {
    List<Path> sources =
        Stream.of("package.json", "package-lock.json", "tsconfig.json")
            .map(CLIENT::resolve)
            .toList();
    for (Path source : sources) {
      copy(source);
    }
    try (Stream<Path> code = Files.list(Suite.root().resolve(CLIENT).resolve("src"))) {
      for (Path source : code.toList()) {
        copy(Suite.root().relativize(source));
      }
    }
    copy(BUNDLE);
  }

  private void copy(Path source) throws IOException {
    Path target = copy.resolve(source);
    Files.createDirectories(target.getParent());
    Files.write(target, Files.readAllBytes(Suite.root().resolve(source)));
  }

  private String npm(String... arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList();
    Process npm =
        new ProcessBuilder(command)
            .directory(copy.resolve(CLIENT).toFile())
            .redirectErrorStream(true)
            .start();
    npm.getOutputStream().close();
    String printed = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(npm.waitFor()).as("%s: %s", command, printed).isZero();
    return printed;
  }
}
