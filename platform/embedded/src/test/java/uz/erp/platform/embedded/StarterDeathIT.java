package uz.erp.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A test run that is killed runs no shutdown hook; its servers must go all the same. */
class StarterDeathIT {

  @Test
  void temporaryServersGoWithAStarterThatIsKilled() throws Exception {
    var starter = startServersInAnotherProcess();
    var started = lastLine(starter).split(" ");
    var postgres = ProcessHandle.of(Long.parseLong(started[0])).orElseThrow();
    var kafka = ProcessHandle.of(Long.parseLong(started[1])).orElseThrow();

    starter.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

    kafka.onExit().get(20, TimeUnit.SECONDS);
    postgres.onExit().get(20, TimeUnit.SECONDS);
    await(() -> !Path.of(started[2]).toFile().exists());
    await(() -> !Path.of(started[3]).toFile().exists());
  }

  private static Process startServersInAnotherProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Starter.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String lastLine(Process process) throws IOException {
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = output.readLine();
    while (line != null && !line.startsWith("started ")) {
      line = output.readLine();
    }
    assertThat(line).as("the starter's answer").isNotNull();
    return String.valueOf(line).substring("started ".length());
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still there").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Runs in the other process: starts both, says so, and waits to be killed. */
  static final class Starter {

    private Starter() {}

    public static void main(String[] arguments) throws Exception {
      var postgres = EmbeddedPostgres.temporary();
      var kafka = EmbeddedKafka.temporary();
      System.out.printf(
          "started %d %d %s %s%n",
          postgres.pid().orElseThrow(), kafka.pid(), postgres.home(), kafka.home());
      Thread.sleep(Duration.ofMinutes(5));
    }
  }
}
