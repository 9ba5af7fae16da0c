package uz.erp.systemtests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The patches rot with the sources that they change. */
class PatchesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String CHANGED = "platform";

  @TempDir private Path copy;

  @BeforeEach
  void copySources() throws IOException {
    SourceCopy.of(ROOT.resolve(CHANGED), copy.resolve(CHANGED));
  }

  @Test
  void theyFitThePresentSourcesOneAfterTheOther() throws Exception {
    assertThat(complaint("no-checks.patch")).isEmpty();
    assertThat(complaint("role-from-header.patch")).isEmpty();
  }

  @Test
  void oneThatDoesNotFitIsSeen() throws Exception {
    assertThat(complaint("role-from-header.patch")).contains("does not apply");
  }

  /** What git says against applying it; nothing when it was applied. */
  private String complaint(String patch) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "apply", ROOT + "/system-tests/isolation/" + patch)
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return git.waitFor() == 0 ? "" : said;
  }
}
