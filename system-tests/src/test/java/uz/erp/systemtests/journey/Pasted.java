package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.erp.systemtests.suite.Suite;

/** The blocks of one kind that a document shows, pasted into one shell, one after the other. */
record Pasted(String script) {

  /**
   * @param kind what stands behind {@code ```bash} where a block begins
   */
  static Pasted of(String document, String kind) throws IOException {
    String script =
        Pattern.compile("(?sm)^```bash " + kind + "\\n(.*?)\\n```$")
            .matcher(Files.readString(Suite.root().resolve(document)))
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining("\n"));
    assertThat(script).as(document + " has blocks ```bash " + kind).isNotEmpty();
    return new Pasted(script);
  }

  /** As printed, but for an address, which is another's in the tests. */
  Pasted with(String printed, String other) {
    assertThat(script).contains(printed);
    return new Pasted(script.replace(printed, other));
  }

  /** Returns what was printed; what the blocks left running in the background ends as well. */
  String run(Path folder) throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("pasted.sh"),
            "trap 'kill $(jobs -p) 2> /dev/null || true' EXIT\n" + script);
    Process shell =
        new ProcessBuilder("bash", "-eu", "-o", "pipefail", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(printed).isZero();
    return printed;
  }
}
