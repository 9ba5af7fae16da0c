package uz.erp.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;
import uz.erp.sample.SampleApplication;

@ServiceIT
@ContextConfiguration(classes = SampleApplication.class)
class OutdatedTenantsIT {

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private OutdatedTenants outdated;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void goOn() {
    pause(false);
  }

  private void pause(boolean paused) {
    jdbc.sql(
            """
            insert into shared.tenant_rollout (paused_at) values (case when ? then now() end)
            on conflict (only_one) do update set paused_at = excluded.paused_at
            """)
        .param(paused)
        .update();
  }

  private TestStore behind(String name) {
    TestStore store = stores.open(name);
    jdbc.sql("insert into shared.tenant (schema_name, tenant_key) values (?, ?)")
        .params(store.tenant().schema(), store.key())
        .update();
    return store;
  }

  private boolean isCurrent(TestStore store) {
    return jdbc.sql("select version is not null from shared.tenant where tenant_key = ?")
        .param(store.key())
        .query(Boolean.class)
        .single();
  }

  @Test
  void aPausedRolloutWaitsAndAFirstRequestDoesNot() {
    pause(true);
    TestStore first = behind("waits");
    TestStore second = behind("comes");
    outdated.migrateInBackground();

    schemas.ensure(second.tenant());

    assertThat(isCurrent(second)).isTrue();
    assertThat(isCurrent(first)).isFalse();
    pause(false);
    eventually(() -> assertThat(isCurrent(first)).isTrue());
  }
}
