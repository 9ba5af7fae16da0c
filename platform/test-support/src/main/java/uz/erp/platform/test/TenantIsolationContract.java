package uz.erp.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.security.TokenNames;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;

/**
 * What must hold in every service, with all of our own checks out of the way: the database itself
 * isolates stores. A service extends it with {@link ServiceIT} and names one table of a store.
 */
public abstract class TenantIsolationContract {

  private static final String DENIED = "42501";

  @Autowired protected JdbcClient jdbc;
  @Autowired protected TestStores stores;
  @Autowired protected TestApi api;
  @Autowired private TenantSchemas schemas;

  @Value("${erp.service}")
  private String service;

  protected TestStore mine;
  protected TestStore theirs;

  /** A table of the service that every store has. */
  protected abstract String tenantTable();

  /** A path that needs a store and that an owner may GET. */
  protected abstract String ownersPath();

  @BeforeEach
  void openTwoStores() {
    mine = stores.open("mine");
    theirs = stores.open("theirs");
    schemas.ensure(mine.tenant());
    schemas.ensure(theirs.tenant());
  }

  @Test
  void aStoresSchemaIsWhatFlywayMakes() throws SQLException {
    List<String> mines = SchemaShape.of(service, mine.tenant().schema());
    assertThat(mines).hasSizeGreaterThan(10).isEqualTo(SchemaShape.of(service, "model"));
  }

  @Test
  void withoutAStoreThereIsNoData() {
    assertThatThrownBy(() -> count(tenantTable())).rootCause().hasMessageContaining("not exist");
  }

  @Test
  void withoutAStoreTheLoginCannotReadAnyStore() {
    assertDenied(() -> count(mine.tenant().schema() + "." + tenantTable()));
  }

  @Test
  void aStoreReadsItsOwnTables() {
    TenantScope.run(mine.tenant(), () -> assertThat(count(tenantTable())).isNotNegative());
  }

  @Test
  void rawSqlIntoAnotherStoresSchemaIsDenied() {
    String their = theirs.tenant().schema() + "." + tenantTable();
    TenantScope.run(
        mine.tenant(),
        () -> {
          assertDenied(() -> count(their));
          assertDenied(() -> jdbc.sql("delete from " + their).update());
          assertDenied(() -> jdbc.sql("create table " + their + "_copy (id int)").update());
        });
  }

  @Test
  void aStoreCannotReadOrChangeTheOutboxOrTheOthersList() {
    TenantScope.run(
        mine.tenant(),
        () -> {
          assertDenied(() -> count("shared.outbox"));
          assertDenied(() -> jdbc.sql("delete from shared.outbox").update());
          assertDenied(() -> count("shared.tenant"));
          assertDenied(() -> count("shared.parked_event"));
        });
  }

  @Test
  void aStoreCannotSayWhoWroteAnEvent() {
    for (String column : List.of("writer_role", "created_at", "next_attempt_at")) {
      TenantScope.run(
          mine.tenant(), () -> assertDenied(() -> jdbc.sql(forgedEvent(column)).update()));
    }
  }

  private static String forgedEvent(String column) {
    return """
        insert into shared.outbox (event_id, topic, event_key, slot, event, %s)
        values (gen_random_uuid(), 'nobodys.topic', 'key', 0, '{}', null)"""
        .formatted(column);
  }

  /** What could be smuggled into a query. A whole statement could still do it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select set_config('role', '%s', false)",
        "select pg_catalog.set_config('role', 'none', false), '%s'",
        "select 1 where (select set_config('role', '%s', true)) <> ''",
        "update pg_settings set setting = '%s' where name = 'role'",
        "select query_to_xml('set role \"%s\"', true, true, '')",
        "select query_to_xml('select set_config(''role'', ''%s'', false)', true, true, '')"
      })
  void noExpressionMakesAStoreAnotherStore(String attack) {
    String theirRole = service + "_" + theirs.tenant().schema();
    TenantScope.run(
        mine.tenant(),
        () -> {
          assertThatThrownBy(
                  () -> jdbc.sql(attack.formatted(theirRole)).query((row, _) -> row).list())
              .rootCause()
              .isInstanceOfSatisfying(
                  SQLException.class,
                  // not permitted; or a statement where only reading is
                  e -> assertThat(e.getSQLState()).isIn(DENIED, "0A000"));
          assertThat(jdbc.sql("select current_setting('role')").query(String.class).single())
              .isEqualTo(service + "_" + mine.tenant().schema());
        });
  }

  @Test
  void aStoreCannotChangeTables() {
    TenantScope.run(
        mine.tenant(), () -> assertDenied(() -> jdbc.sql("drop table " + tenantTable()).update()));
  }

  @Test
  void oneConnectionServesStoresInTurnWithoutMixingThem() {
    for (int i = 0; i < 20; i++) {
      TestStore store = i % 2 == 0 ? mine : theirs;
      TenantScope.run(
          store.tenant(),
          () ->
              assertThat(jdbc.sql("select current_schema()").query(String.class).single())
                  .isEqualTo(store.tenant().schema()));
    }
  }

  @Test
  void theHeaderMustNameTheStoreOfThePass() {
    TestApi owner = api.withToken(mine.pass("owner"));
    assertThat(owner.get(ownersPath()).at("/code")).isEqualTo("tenant_key_required");
    assertThat(owner.header(TokenNames.TENANT_HEADER, theirs.key()).get(ownersPath()).status())
        .isEqualTo(403);
    assertThat(owner.header(TokenNames.TENANT_HEADER, mine.key()).get(ownersPath()).status())
        .isEqualTo(200);
  }

  @Test
  void aPassOfAnotherKindIsRefused() {
    String userToken =
        TestPasses.pass(
            mine.tenant(),
            TestRole.OWNER,
            TokenNames.USER_TYPE,
            claims -> claims.audience(TokenNames.USER_AUDIENCE));
    String otherAudience =
        TestPasses.pass(
            mine.tenant(), TestRole.OWNER, TokenNames.PASS_TYPE, claims -> claims.audience("erp"));
    String expired =
        TestPasses.pass(
            mine.tenant(),
            TestRole.OWNER,
            TokenNames.PASS_TYPE,
            claims -> claims.expirationTime(new java.util.Date(1)));
    for (String token : new String[] {userToken, otherAudience, expired, "no.token.atall"}) {
      assertThat(
              api.withToken(token)
                  .header(TokenNames.TENANT_HEADER, mine.key())
                  .get(ownersPath())
                  .status())
          .isEqualTo(401);
    }
    assertThat(api.get(ownersPath()).status()).isEqualTo(401);
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable sql) {
    assertThatThrownBy(sql)
        .rootCause()
        .isInstanceOfSatisfying(
            java.sql.SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
  }
}
