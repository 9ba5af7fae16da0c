package uz.erp.systemtests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that makes the secrets of the containers, in a copy of its folder. */
class MakeEnvTest {

  private static final Path INFRA = Path.of("../infra").toAbsolutePath().normalize();

  @TempDir Path copy;

  @BeforeEach
  void copyOfTheFolder() throws IOException {
    Files.createDirectory(copy.resolve("compose"));
    for (String file : List.of("env.example", "compose/make-env.sh")) {
      Files.copy(INFRA.resolve(file), copy.resolve(file));
    }
  }

  @Test
  void everySecretIsMadeOnceAndForItsOwnerOnly() throws Exception {
    run();
    List<String> secrets = secrets();
    assertThat(secrets).hasSizeGreaterThan(12).doesNotHaveDuplicates();
    assertThat(secrets).allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(40));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve(".env"))))
        .isEqualTo("rw-------");
  }

  @Test
  void whatIsThereStays() throws Exception {
    run();
    String first = made();
    run();
    assertThat(made()).isEqualTo(first);
  }

  @Test
  void whatANewVersionAsksForIsAdded() throws Exception {
    run();
    String first = made();
    Files.writeString(
        copy.resolve("env.example"),
        Files.readString(copy.resolve("env.example")) + "ERP_NEW_PASSWORD=\n");
    run();
    assertThat(made()).startsWith(first).containsPattern("ERP_NEW_PASSWORD=[0-9a-f]{48}\n");
  }

  private String made() throws IOException {
    return Files.readString(copy.resolve(".env"));
  }

  private List<String> secrets() throws IOException {
    return Files.readAllLines(copy.resolve(".env")).stream()
        .filter(line -> line.matches("[A-Z_]+(PASSWORD|KEY)=.*"))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .toList();
  }

  private void run() throws Exception {
    Process script =
        new ProcessBuilder("bash", "compose/make-env.sh")
            .directory(copy.toFile())
            .inheritIO()
            .start();
    assertThat(script.waitFor()).isZero();
  }
}
