package uz.erp.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.gateway.route.SuiteService.AUTH;
import static uz.erp.gateway.route.SuiteService.SALES;
import static uz.erp.gateway.route.SuiteService.TASK;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uz.erp.gateway.route.SuiteService;

class SuiteHealthTest {

  private static final PartState WELL = new PartState("healthy", "connected");
  private static final PartState NO_DATABASE = new PartState("unhealthy", "disconnected");

  private static SuiteHealth health(Map<SuiteService, PartState> parts) {
    return SuiteHealth.of(parts, Set.of(AUTH, SALES), "1.0", 5);
  }

  @Test
  void allWellIsHealthy() {
    SuiteHealth health = health(Map.of(AUTH, WELL, SALES, WELL, TASK, WELL));

    assertThat(health.status()).isEqualTo("healthy");
    assertThat(health.database()).isEqualTo("connected");
    assertThat(health.isUp()).isTrue();
  }

  @Test
  void aMissingPartThatATillCanDoWithoutIsDegraded() {
    SuiteHealth health = health(Map.of(AUTH, WELL, SALES, WELL, TASK, PartState.UNREACHABLE));

    assertThat(health.status()).isEqualTo("degraded");
    assertThat(health.database()).isEqualTo("connected");
    assertThat(health.isUp()).isTrue();
  }

  @Test
  void aMissingPartThatATillNeedsIsUnhealthy() {
    SuiteHealth health = health(Map.of(AUTH, WELL, SALES, NO_DATABASE, TASK, WELL));

    assertThat(health.status()).isEqualTo("unhealthy");
    assertThat(health.database()).isEqualTo("disconnected");
    assertThat(health.isUp()).isFalse();
  }
}
