package uz.erp.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStores;
import uz.erp.sample.SampleApplication;

/** A pool of one connection, which may serve two stores. */
@ServiceIT
@ContextConfiguration(classes = SampleApplication.class)
class TenantDataSourceIT {

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private Roles roles;

  @Autowired
  @Qualifier("loginPool")
  private HikariDataSource login;

  @Autowired
  @Qualifier("sharedPool")
  private HikariDataSource shared;

  private static final int FILL = 2;

  private HikariDataSource pool;
  private JdbcClient jdbc;

  @BeforeEach
  void openPool() {
    HikariConfig config = new HikariConfig();
    login.copyStateTo(config);
    config.setPoolName("of one");
    config.setMetricRegistry(null);
    config.setMetricsTrackerFactory(null);
    config.setMaximumPoolSize(1);
    pool = new HikariDataSource(config);
    jdbc = JdbcClient.create(new TenantDataSource(pool, shared, roles, FILL));
  }

  @AfterEach
  void closePool() {
    pool.close();
  }

  private Tenant open() {
    Tenant tenant = stores.open("filling").tenant();
    schemas.ensure(tenant);
    return tenant;
  }

  /** Which session of the server answers, and for whom. */
  private Session session(Tenant tenant) {
    return TenantScope.call(
        tenant,
        () ->
            jdbc.sql("select pg_backend_pid(), current_schema(), current_user")
                .query((row, _) -> new Session(row.getInt(1), row.getString(2), row.getString(3)))
                .single());
  }

  private record Session(int pid, @Nullable String schema, String role) {}

  @Test
  void aConnectionIsReplacedBeforeItServesMoreThanItsFill() {
    Tenant first = open();
    Tenant second = open();
    Tenant third = open();

    int pid = session(first).pid();
    assertThat(Stream.of(second, first, second).map(this::session))
        .extracting(Session::pid)
        .containsOnly(pid);
    Session replaced = session(third);
    assertThat(replaced.pid()).isNotEqualTo(pid);
    assertThat(session(first))
        .isEqualTo(new Session(replaced.pid(), first.schema(), roles.of(first.schema())));
    assertThat(session(third)).isEqualTo(replaced);
  }

  @Test
  void workWithoutAStoreTakesNoConnectionFromAStore() {
    Tenant tenant = open();
    Session ofStore = session(tenant);

    Session ofNobody =
        jdbc.sql("select pg_backend_pid(), current_schema(), current_user")
            .query((row, _) -> new Session(row.getInt(1), row.getString(2), row.getString(3)))
            .single();

    assertThat(ofNobody.pid()).isNotEqualTo(ofStore.pid());
    assertThat(ofNobody.schema()).isNull();
    assertThat(ofNobody.role()).isEqualTo(login.getUsername());
    assertThat(session(tenant)).isEqualTo(ofStore);
  }
}
