package uz.erp.systemtests.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.systemtests.client.Eventually;

class LimitsTest {

  @TempDir Path home;

  @Test
  void theyAreThoseTheGatewayWasStartedWith() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sleep", "300");
    builder
        .environment()
        .putAll(Map.of("ERP_LIMIT_USER_BURST", "10000", "ERP_DB_LOGIN_PASSWORD", "secret"));
    Process gateway = builder.start();
    Files.createDirectories(home.resolve("run"));
    Files.writeString(home.resolve("run/gateway"), gateway.pid() + " whenever\n");

    try {
      Eventually.get(
          "its environment is there",
          Duration.ofSeconds(20),
          () -> Limits.of(home),
          limits -> limits.equals(Map.of("ERP_LIMIT_USER_BURST", "10000")));
    } finally {
      gateway.destroyForcibly();
    }
  }

  @Test
  void aGatewayThatDoesNotRunHasNone() {
    assertThat(Limits.of(home)).isEmpty();
  }
}
