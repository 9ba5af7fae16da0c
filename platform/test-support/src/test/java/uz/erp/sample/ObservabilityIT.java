package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ObservabilityIT {

  @Autowired private TestApi api;
  @Autowired private TestStores stores;
  @Autowired private Outbox outbox;
  @Autowired private MeterRegistry meters;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void prometheusSeesTheBacklogsButNeverAStore() {
    TestStore store = stores.open("metrics");
    api.as(store, "owner").get("/api/notes/").expect(200);
    String metrics = api.asOperator().get("/actuator/prometheus").expect(200).text();
    assertThat(metrics)
        .contains("erp_outbox_pending_rows", "erp_outbox_oldest_seconds")
        .contains("erp_outbox_blocked_rows", "erp_inbox_parked_events")
        .contains("http_server_requests_seconds_count", "http_server_requests_seconds_bucket")
        .contains("erp_tenants_behind_stores", "erp_due_oldest_seconds")
        .contains("kafka_consumer_fetch_manager_records_lag_max")
        .doesNotContain(store.key())
        .doesNotContain(store.tenant().schema());
  }

  @Test
  void noLabelTellsWhoseItIs() {
    api.as(stores.open("labels"), "owner").get("/api/notes/").expect(200);
    String metrics = api.asOperator().get("/actuator/prometheus").expect(200).text();
    assertThat(Pattern.compile("[{,]([a-zA-Z_]+)=\"").matcher(metrics).results())
        .extracting(label -> label.group(1))
        .isNotEmpty()
        .doesNotContain("tenant", "store", "schema", "user", "employee", "key", "sale");
  }

  @Test
  void whatHappensInTheShopsIsCountedAfterTheCommit() {
    TestStore store = stores.open("counters");
    api.as(store, "owner").get("/api/notes/").expect(200);
    double before = eventsCounted();
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    TenantScope.run(
        store.tenant(),
        () ->
            transaction.executeWithoutResult(
                status -> {
                  outbox.append("sample.note", "sample.tallied.v1", 1, 1, Map.of());
                  status.setRollbackOnly();
                }));
    assertThat(eventsCounted()).isEqualTo(before);
    TenantScope.run(
        store.tenant(),
        () ->
            transaction.executeWithoutResult(
                status -> outbox.append("sample.note", "sample.tallied.v1", 1, 1, Map.of())));
    assertThat(eventsCounted()).isEqualTo(before + 1);
  }

  private double eventsCounted() {
    return meters.counter("erp.events", "type", "sample.tallied.v1").count();
  }

  @Test
  void readinessLooksAtTheDatabase() {
    assertThat(api.get("/actuator/health/readiness").expect(200).at("/status")).isEqualTo("UP");
    assertThat(api.asOperator().get("/actuator/health/database").expect(200).text()).contains("UP");
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
