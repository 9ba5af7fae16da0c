package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.test.Backends;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class TenantSchemasIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  private TestStore store;

  @BeforeEach
  void openStore() {
    store = stores.open("schemas");
  }

  private TestAnswer visit(TestStore visited) {
    return api.as(visited, "owner").get("/api/notes/");
  }

  private String registered(String column) {
    return jdbc.sql("select coalesce(" + column + ", '') from shared.tenant where schema_name = ?")
        .param(store.tenant().schema())
        .query(String.class)
        .single();
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection connection = Backends.asOwner("sample");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void everySchemasVersionIsOneQueryAway() {
    visit(store).expect(200);
    assertThat(registered("version")).startsWith("V202611221501/");
    assertThat(registered("tenant_key")).isEqualTo(store.key());
    assertThat(registered("last_error")).isEmpty();
  }

  @Test
  void aStoreThatCannotBeMigratedIsNamedAndTheOthersGoOn() throws SQLException {
    asOwner("create schema " + store.tenant().schema());
    asOwner("create table " + store.tenant().schema() + ".note (in_the_way int)");
    TestAnswer answer = visit(store).expect(503);
    assertThat(answer.at("/code")).isEqualTo("service_unavailable");
    assertThat(answer.header("Retry-After")).isNotNull();
    assertThat(registered("last_error")).isNotEmpty();
    visit(stores.open("other")).expect(200);
  }

  @Test
  void onceTheCauseIsGoneTheStoreIsServed() throws SQLException {
    asOwner("create schema " + store.tenant().schema());
    asOwner("create table " + store.tenant().schema() + ".note (in_the_way int)");
    visit(store).expect(503);
    asOwner("drop table " + store.tenant().schema() + ".note");
    visit(store).expect(200);
    assertThat(registered("last_error")).isEmpty();
  }

  @Test
  void anErasedStoreIsNotMadeAnew() throws SQLException {
    asOwner(
        "insert into shared.tenant (schema_name, tenant_key, deleted_at) values ('%s', '%s', now())"
            .formatted(store.tenant().schema(), store.key()));
    visit(store).expect(503);
    assertThat(
            jdbc.sql("select count(*) from pg_namespace where nspname = ?")
                .param(store.tenant().schema())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void twoStoresNeverShareASchema() {
    visit(store).expect(200);
    Tenant real = store.tenant();
    // a key of the same name, which auth-service would not give out twice
    String sameName = real.key().replaceFirst("_[0-9a-f]{8}$", "_b0000001");
    TestStore impostor =
        new TestStore(new Tenant(sameName, real.schema(), real.zone(), real.currency(), "ru"));
    visit(impostor).expect(503);
    visit(store).expect(200);
  }
}
