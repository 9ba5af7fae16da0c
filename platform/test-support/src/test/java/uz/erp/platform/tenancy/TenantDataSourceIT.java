package uz.erp.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.ContextConfiguration;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStores;
import uz.erp.sample.SampleApplication;

/** With lanes of one connection each. */
@ServiceIT
@ContextConfiguration(classes = SampleApplication.class)
class TenantDataSourceIT {

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private Roles roles;

  @Autowired
  @Qualifier("sharedPool")
  private HikariDataSource shared;

  @Autowired
  @Qualifier("ownerDataSource")
  private DataSource owner;

  private @Nullable StoreLanes lanes;

  @AfterEach
  void closeLanes() {
    if (lanes != null) {
      lanes.close();
    }
  }

  private DataSource lanes(int number, int fill) {
    lanes =
        new StoreLanes(
            IntStream.range(0, number).mapToObj(lane -> poolOfOne("lane " + lane)).toList());
    return new TenantDataSource(lanes, shared, roles, fill);
  }

  private HikariDataSource poolOfOne(String name) {
    HikariConfig config = new HikariConfig();
    shared.copyStateTo(config);
    config.setPoolName(name);
    config.setMetricRegistry(null);
    config.setMetricsTrackerFactory(null);
    config.setMaximumPoolSize(1);
    return new HikariDataSource(config);
  }

  private Tenant open() {
    Tenant tenant = stores.open("filling").tenant();
    schemas.ensure(tenant);
    return tenant;
  }

  private static Session session(DataSource connections, Tenant tenant) {
    return TenantScope.call(tenant, () -> session(connections));
  }

  /** Which session of the server answers, and for whom. */
  private static Session session(DataSource connections) {
    return JdbcClient.create(connections)
        .sql("select pg_backend_pid(), current_schema(), current_user")
        .query((row, _) -> new Session(row.getInt(1), row.getString(2), row.getString(3)))
        .single();
  }

  private record Session(int pid, @Nullable String schema, String role) {}

  @Test
  void aConnectionIsReplacedBeforeItServesMoreThanItsFill() {
    DataSource connections = lanes(1, 2);
    Tenant first = open();
    Tenant second = open();
    Tenant third = open();

    int pid = session(connections, first).pid();
    assertThat(Stream.of(second, first, second).map(tenant -> session(connections, tenant)))
        .extracting(Session::pid)
        .containsOnly(pid);
    Session replaced = session(connections, third);
    assertThat(replaced.pid()).isNotEqualTo(pid);
    assertThat(session(connections, first))
        .isEqualTo(new Session(replaced.pid(), first.schema(), roles.of(first.schema())));
    assertThat(session(connections, third)).isEqualTo(replaced);
  }

  @Test
  void storesOfDifferentLanesDoNotTakeEachOthersConnections() {
    DataSource connections = lanes(2, 100);
    Tenant first = open();
    Session ofFirst = session(connections, first);
    Tenant other =
        Stream.generate(this::open)
            .filter(tenant -> session(connections, tenant).pid() != ofFirst.pid())
            .findFirst()
            .orElseThrow();
    Session ofOther = session(connections, other);

    for (int i = 0; i < 3; i++) {
      assertThat(session(connections, first)).isEqualTo(ofFirst);
      assertThat(session(connections, other)).isEqualTo(ofOther);
    }
  }

  @Test
  void aStoreWhoseLaneIsFullTakesAnother() throws SQLException {
    DataSource connections = lanes(2, 100);
    Tenant tenant = open();
    Session atHome = session(connections, tenant);

    try (Connection held = TenantScope.call(tenant, connections::getConnection)) {
      assertThat(session(new SingleConnectionDataSource(held, true))).isEqualTo(atHome);
      Session elsewhere = session(connections, tenant);
      assertThat(elsewhere.pid()).isNotEqualTo(atHome.pid());
      assertThat(elsewhere.schema()).isEqualTo(tenant.schema());
    }
    assertThat(session(connections, tenant)).isEqualTo(atHome);
  }

  @Test
  void workWithoutAStoreTakesNoConnectionFromAStore() {
    DataSource connections = lanes(1, 2);
    Tenant tenant = open();
    Session ofStore = session(connections, tenant);

    Session ofNoStore = session(connections);

    assertThat(ofNoStore.pid()).isNotEqualTo(ofStore.pid());
    assertThat(ofNoStore.schema()).isNull();
    assertThat(ofNoStore.role()).isEqualTo(shared.getUsername());
    assertThat(session(connections, tenant)).isEqualTo(ofStore);
  }

  /** As with a session whose list of roles is stale, which only a race inside the server makes. */
  @Test
  void aSessionThatRefusesAStoreAfterItServedAnotherIsReplaced() {
    Tenant first = open();
    Tenant second = open();
    AtomicBoolean refusing = new AtomicBoolean();
    DataSource connections = lane(() -> grantAgainWhen(refusing, second));
    Session refused = session(connections, first);
    JdbcClient.create(owner)
        .sql("revoke \"%s\" from \"%s\"".formatted(roles.of(second.schema()), roles.login()))
        .update();
    refusing.set(true);

    Session served = session(connections, second);

    assertThat(refusing).isFalse();
    assertThat(served.role()).isEqualTo(roles.of(second.schema()));
    assertThat(served.pid()).isNotEqualTo(refused.pid());
    assertThat(session(connections, first))
        .isEqualTo(new Session(served.pid(), first.schema(), roles.of(first.schema())));
  }

  private void grantAgainWhen(AtomicBoolean refusing, Tenant tenant) {
    if (refusing.compareAndSet(true, false)) {
      JdbcClient.create(owner)
          .sql(
              "grant \"%s\" to \"%s\" with inherit false, set true"
                  .formatted(roles.of(tenant.schema()), roles.login()))
          .update();
    }
  }

  /** A lane of one connection that does something before each new one. */
  private DataSource lane(Runnable beforeEach) {
    PGSimpleDataSource login = new PGSimpleDataSource();
    login.setUrl(shared.getJdbcUrl());
    login.setUser(shared.getUsername());
    login.setPassword(shared.getPassword());
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(1);
    config.setDataSource(
        new DelegatingDataSource(login) {
          @Override
          public Connection getConnection() throws SQLException {
            beforeEach.run();
            return super.getConnection();
          }
        });
    lanes = new StoreLanes(List.of(new HikariDataSource(config)));
    return new TenantDataSource(lanes, shared, roles, 100);
  }

  @Test
  void aRefusalThatStandsIsTold() {
    DataSource connections = lanes(1, 100);
    Tenant served = open();
    Tenant refused = open();
    session(connections, served);
    JdbcClient.create(owner)
        .sql(
            "revoke \"%s\" from \"%s\"".formatted(roles.of(refused.schema()), shared.getUsername()))
        .update();

    assertThatThrownBy(() -> session(connections, refused))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    assertThat(session(connections, served).schema()).isEqualTo(served.schema());
  }

  /** As a statement that was smuggled into one store's connection would do. */
  @Test
  void aConnectionWhoseRoleWasChangedIsNotHandedOutAgain() {
    DataSource connections = lanes(1, 100);
    Tenant own = open();
    Tenant other = open();
    Session before = session(connections, own);

    TenantScope.run(
        own,
        () ->
            JdbcClient.create(connections)
                .sql("set role \"%s\"".formatted(roles.of(other.schema())))
                .update());

    Session after = session(connections, own);
    assertThat(after.role()).isEqualTo(roles.of(own.schema()));
    assertThat(after.pid()).isNotEqualTo(before.pid());
  }

  @Test
  void aConnectionWhoseSearchPathWasChangedIsNotHandedOutAgain() {
    DataSource connections = lanes(1, 100);
    Tenant own = open();
    Tenant other = open();
    Session before = session(connections, own);

    TenantScope.run(
        own,
        () ->
            JdbcClient.create(connections)
                .sql("set search_path to \"%s\"".formatted(other.schema()))
                .update());

    Session after = session(connections, own);
    assertThat(after.schema()).isEqualTo(own.schema());
    assertThat(after.pid()).isNotEqualTo(before.pid());
  }

  @Test
  void aConnectionWithoutAStoreThatTookAStoresRoleIsNotHandedOutAgain() {
    DataSource connections = lanes(1, 100);
    Tenant other = open();
    Session before = session(connections);

    JdbcClient.create(connections)
        .sql("set role \"%s\"".formatted(roles.of(other.schema())))
        .update();

    // the shared pool may hold several: each is asked before it serves
    assertThat(IntStream.range(0, 10).mapToObj(_ -> session(connections)))
        .allSatisfy(session -> assertThat(session.role()).isEqualTo(before.role()));
  }
}
