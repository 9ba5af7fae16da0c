package uz.erp.systemtests.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.suite.Suite;

class HelpTest {

  private static final Pattern DISPATCHED = Pattern.compile("(?m)^    ([a-z-]+)\\) cmd_");

  /** Called by the launcher itself. */
  private static final List<String> INTERNAL = List.of("supervise", "record");

  private static String help(String... more) {
    ErpCommand erp = new ErpCommand(Suite.root(), Map.of(), line -> {});
    return more.length == 0 ? erp.run("help") : erp.run("help", more[0]);
  }

  @Test
  void helpShowsTheSixEverydayCommands() {
    assertThat(help().lines().filter(line -> line.startsWith("./erp ")).map(HelpTest::command))
        .containsExactly("up", "down", "status", "logs", "demo", "test", "help");
  }

  @Test
  void helpAllShowsEveryCommandAndTheLaunchersVariables() throws IOException {
    String help = help("all");
    List<String> commands =
        DISPATCHED
            .matcher(Files.readString(Suite.root().resolve("erp")))
            .results()
            .map(found -> found.group(1))
            .filter(command -> !INTERNAL.contains(command))
            .toList();

    assertThat(commands).hasSizeGreaterThan(25);
    assertThat(commands)
        .allSatisfy(
            command ->
                assertThat(help).containsPattern("(?m)^\\./erp ([a-z|]+\\|)?" + command + "\\b"));
    assertThat(help).containsPattern("(?m)^ERP_HOME +folder").containsPattern("(?m)^ERP_CACHE ");
  }

  private static String command(String line) {
    return line.split(" +")[1];
  }
}
