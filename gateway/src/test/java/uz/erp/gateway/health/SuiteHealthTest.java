package uz.erp.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuiteHealthTest {

  private static final PartState WELL = new PartState("healthy", "connected");
  private static final PartState NO_DATABASE = new PartState("unhealthy", "disconnected");

  private static SuiteHealth health(Map<String, PartState> parts) {
    return SuiteHealth.of(parts, Set.of("auth", "sales"), "1.0", 5);
  }

  @Test
  void allWellIsHealthy() {
    SuiteHealth health = health(Map.of("auth", WELL, "sales", WELL, "task", WELL));

    assertThat(health.status()).isEqualTo("healthy");
    assertThat(health.database()).isEqualTo("connected");
    assertThat(health.isUp()).isTrue();
  }

  @Test
  void aMissingPartThatATillCanDoWithoutIsDegraded() {
    SuiteHealth health = health(Map.of("auth", WELL, "sales", WELL, "task", PartState.UNREACHABLE));

    assertThat(health.status()).isEqualTo("degraded");
    assertThat(health.database()).isEqualTo("connected");
    assertThat(health.isUp()).isTrue();
  }

  @Test
  void aMissingPartThatATillNeedsIsUnhealthy() {
    SuiteHealth health = health(Map.of("auth", WELL, "sales", NO_DATABASE, "task", WELL));

    assertThat(health.status()).isEqualTo("unhealthy");
    assertThat(health.database()).isEqualTo("disconnected");
    assertThat(health.isUp()).isFalse();
  }
}
