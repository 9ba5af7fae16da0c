package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Eventually;
import uz.erp.systemtests.erp.ErpCommand;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** What {@code ./erp up} does about a part that dies by itself. */
@Journey
class RestartIT {

  private static final Pattern RUNNING = Pattern.compile("(?m)^customer +(\\d+) +\\d+ +running");
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Suite suite;
  private final ErpCommand supervised;

  RestartIT(Suite suite) {
    this.suite = suite;
    this.supervised = suite.command().with("ERP_RESTART", "on");
  }

  @BeforeEach
  void supervise() {
    supervised.run("up");
  }

  @AfterEach
  void endSupervision() {
    // also starts what the test ended
    supervised.run("up");
    supervised.run("stop", "supervisor");
  }

  @Test
  void aServiceThatDiesIsStartedAgainAndALineSaysSo() {
    long pid = pid(supervised.run("status"));

    ProcessHandle.of(pid).orElseThrow().destroyForcibly();

    String status =
        Eventually.get(
            "customer-service runs again",
            PATIENCE,
            () -> supervised.run("status"),
            now -> RUNNING.matcher(now).find() && pid(now) != pid);
    assertThat(status).containsPattern("customer died .* and is started again");
  }

  @Test
  void aServiceThatSomebodyEndsStaysDown() {
    supervised.run("kill", "customer");
    // a death that the supervisor must see later than the kill
    long pid = pid(supervised.run("status"), "task");
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();

    Eventually.get(
        "task-service runs again",
        PATIENCE,
        () -> supervised.run("status"),
        now -> Pattern.compile("(?m)^task +\\d+ +\\d+ +running").matcher(now).find());

    assertThat(supervised.run("status")).containsPattern("(?m)^customer +- +\\d+ +stopped");
  }

  private static long pid(String status) {
    return pid(status, "customer");
  }

  private static long pid(String status, String part) {
    Matcher line = Pattern.compile("(?m)^" + part + " +(\\d+) ").matcher(status);
    assertThat(line.find()).as(status).isTrue();
    return Long.parseLong(line.group(1));
  }
}
