package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ObservabilityIT {

  @Autowired private TestApi api;
  @Autowired private TestStores stores;

  @Test
  void prometheusSeesTheBacklogsButNeverAStore() {
    TestStore store = stores.open("metrics");
    api.as(store, "owner").get("/api/notes/").expect(200);
    String metrics = api.get("/actuator/prometheus").expect(200).text();
    assertThat(metrics)
        .contains("erp_outbox_pending_rows", "erp_outbox_oldest_seconds")
        .contains("erp_outbox_blocked_rows", "erp_inbox_parked_events")
        .contains("http_server_requests_seconds_count")
        .doesNotContain(store.key())
        .doesNotContain(store.tenant().schema());
  }

  @Test
  void readinessLooksAtTheDatabase() {
    assertThat(api.get("/actuator/health/readiness").expect(200).text())
        .contains("\"database\"")
        .contains("UP");
    api.get("/actuator/health/liveness").expect(200);
  }

  @Test
  void nothingElseOfTheActuatorIsOpen() {
    api.get("/actuator/env").expect(404);
    api.get("/actuator/heapdump").expect(404);
  }

  @Test
  void aCallersTraceGoesOn() {
    assertThat(
            api.header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")
                .get("/api/notes/")
                .expect(401)
                .at("/trace_id"))
        .isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }
}
