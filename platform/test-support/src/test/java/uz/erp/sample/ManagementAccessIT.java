package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** On a port of its own, as services run: what is not a probe asks for the management key. */
@ServiceIT
@TestPropertySource(properties = "test.management.port=0")
class ManagementAccessIT {

  @Autowired private TestApi api;
  @Autowired private TestStores stores;

  @ParameterizedTest
  @ValueSource(
      strings = {"prometheus", "info", "health", "health/database", "health/readiness/database"})
  void withoutTheKeyNothingIsTold(String endpoint) {
    TestStore store = stores.open("management");
    TestApi management = api.atManagementPort();

    management.get("/actuator/" + endpoint).expect(401);
    management
        .header("Authorization", "Bearer " + "0".repeat(48))
        .get("/actuator/" + endpoint)
        .expect(401);
    management.as(store, "owner").get("/actuator/" + endpoint).expect(401);
  }

  @Test
  void withTheKeyFiguresAndComponentsAreTold() {
    TestApi operator = api.atManagementPort().asOperator();

    assertThat(operator.get("/actuator/prometheus").expect(200).text()).contains("jvm_memory_used");
    assertThat(operator.get("/actuator/health").expect(200).text()).contains("components");
  }

  @Test
  void probesAskWithoutAKeyAndLearnTheStatusOnly() {
    TestApi management = api.atManagementPort();

    assertThat(management.get("/actuator/health/liveness").expect(200).json().propertyNames())
        .containsExactly("status");
    assertThat(management.get("/actuator/health/readiness").expect(200).json().propertyNames())
        .containsExactly("status");
  }

  @Test
  void theMainPortHasNoneOfIt() {
    api.asOperator().get("/actuator/prometheus").expect(401);
    api.get("/actuator/prometheus").expect(404);
    api.get("/actuator/health/readiness").expect(404);
  }
}
