package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** What the README prints is what works. */
@Journey
class ReadmeTourIT {

  private static final Pattern BLOCK = Pattern.compile("(?s)```bash tour\n(.*?)\n```");

  private final Suite suite;

  ReadmeTourIT(Suite suite) {
    this.suite = suite;
  }

  @Test
  void theTourWorksWhenPastedIntoAShell(@TempDir Path folder) throws Exception {
    Path script = Files.writeString(folder.resolve("tour.sh"), tour());

    Process shell =
        new ProcessBuilder("bash", "-eu", "-o", "pipefail", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(shell.waitFor()).as(printed).isZero();
    assertThat(printed)
        .contains("\"total_amount\":\"150000.00\"", "\"change_amount\":\"50000.00\"", "CHECK-")
        .doesNotContain("\"code\":", "curl:");
  }

  /** As printed, but for the port, which is the suite's of the tests. */
  private String tour() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Suite.root().resolve("README.md")));
    assertThat(block.find()).as("README.md has a block ```bash tour").isTrue();
    String tour = block.group(1);
    assertThat(tour).contains("http://localhost:8000");
    return tour.replace("http://localhost:8000", suite.address("gateway").toString());
  }
}
