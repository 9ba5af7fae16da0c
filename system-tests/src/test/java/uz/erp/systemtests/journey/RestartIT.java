package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.erp.FreePorts;
import uz.erp.systemtests.suite.Suite;

/** Parts that die under {@code ./erp}, in a home of their own with the two lightest of them. */
class RestartIT {

  private static final Duration SOON = Duration.ofMinutes(3);

  private final Path home = Suite.root().resolve("system-tests/target/erp-restart");
  private final ErpCommand erp =
      new ErpCommand(
          Suite.root(),
          Map.of(
              "ERP_HOME",
              home.toString(),
              "ERP_PORT_OFFSET",
              String.valueOf(FreePorts.offset()),
              "ERP_BUILD",
              "off",
              "ERP_AOT",
              "off",
              "ERP_RESTART",
              "on",
              "JAVA_HOME",
              System.getProperty("java.home")),
          line -> System.out.println("  " + line));

  @BeforeEach
  void start() {
    erp.endWithThisJvm();
    erp.run("reset", "--yes");
    erp.run("start", "kafka");
    erp.run("start", "discovery");
  }

  @AfterEach
  void end() {
    erp.run("down");
  }

  @Test
  void whatDiesIsStartedAgainAndWhatWasKilledByCommandIsNot() {
    String dead = die("discovery");
    assertThat(restarted("discovery", dead))
        .containsPattern("discovery died .* and is started again");

    erp.run("kill", "discovery");
    restarted("kafka", die("kafka"));
    // the second pass over all parts since then
    String status = restarted("kafka", die("kafka"));

    assertThat(status).containsPattern("discovery +- +\\d+ +stopped");
    assertThat(status.split("discovery died", -1)).hasSize(2);

    erp.run("down");
    assertThat(erp.run("status")).doesNotContain("running").doesNotContain("silent");
  }

  /** Ends the process of a part; returns its pid. */
  private String die(String part) {
    String pid = pid(part, erp.run("status"));
    assertThat(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly()).isTrue();
    return pid;
  }

  /** What status says as soon as another process of the part answers. */
  private String restarted(String part, String dead) {
    return Eventually.get(
        part + " runs again",
        SOON,
        () -> erp.run("status"),
        status -> !pid(part, status).isEmpty() && !pid(part, status).equals(dead));
  }

  /** Empty when it does not answer. */
  private static String pid(String part, String status) {
    Matcher line = Pattern.compile("(?m)^" + part + " +(\\d+) +\\d+ +running").matcher(status);
    return line.find() ? line.group(1) : "";
  }
}
