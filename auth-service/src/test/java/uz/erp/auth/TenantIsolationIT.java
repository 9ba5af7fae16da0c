package uz.erp.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.Backends;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TenantIsolationContract;
import uz.erp.platform.test.TestStore;

/** Beside what holds for every service: the tables that all stores share, by raw SQL. */
@ServiceIT
class TenantIsolationIT extends TenantIsolationContract {

  @Autowired private TenantSchemas tenantSchemas;
  @Autowired private TransactionTemplate transaction;

  private Registered ours;
  private Registered others;

  private record Registered(Tenant tenant, long storeId, long userId, long employeeId) {}

  @Override
  protected String tenantTable() {
    return "idempotency_key";
  }

  @Override
  protected String ownersPath() {
    return "/api/users/employees/";
  }

  @BeforeEach
  void registerTwoStores() {
    ours = register();
    others = register();
  }

  @Test
  void aStoreSeesItsOwnRowsOfTheSharedTablesOnly() {
    inOurs(
        () -> {
          assertThat(ids("select id from shared.store")).containsExactly(ours.storeId());
          assertThat(ids("select id from shared.employee")).containsExactly(ours.employeeId());
          assertThat(ids("select id from shared.app_user")).containsExactly(ours.userId());
          assertThat(ids("select id from shared.employee where id = " + others.employeeId()))
              .isEmpty();
          assertThat(ids("select id from shared.app_user where id = " + others.userId())).isEmpty();
        });
  }

  @Test
  void aStoreCannotChangeOrRemoveAnotherStoresEmployee() {
    inOurs(
        () ->
            assertThat(
                    jdbc.sql(
                            "update shared.employee set position = 'x' where id = "
                                + others.employeeId())
                        .update())
                .isZero());
    assertDenied("delete from shared.employee");
    assertThat(
            jdbc.sql("select position from shared.employee where id = " + others.employeeId())
                .query(String.class)
                .single())
        .isEmpty();
  }

  @Test
  void aStoreCannotHireIntoAnotherStoreNorAForeignAccountIntoItsOwn() {
    String hire =
        "insert into shared.employee (store_id, user_id, role, hired_at)"
            + " values (%d, %d, 'cashier', current_date)";
    assertDenied(hire.formatted(others.storeId(), ours.userId()));
    assertDenied(hire.formatted(ours.storeId(), others.userId()));
  }

  @Test
  void aStoreCannotOpenAccountsInAnothersName() {
    assertDenied(
        "insert into shared.app_user (username, username_key, first_name, origin_store_id)"
            + " values ('x', 'x', 'x', "
            + others.storeId()
            + ")");
    assertDenied(
        "insert into shared.app_user (username, username_key, first_name) values ('x', 'x', 'x')");
    assertDenied("update shared.app_user set username = 'x'");
  }

  @Test
  void aStoreCannotMoveAnEmployeeToAnotherStoreOrPerson() {
    assertDenied("update shared.employee set store_id = " + others.storeId());
    assertDenied("update shared.employee set user_id = " + others.userId());
    assertDenied("update shared.store set owner_user_id = " + ours.userId());
  }

  @Test
  void aStoreReadsNeitherCredentialsNorTokensNorKeys() {
    for (String table :
        List.of(
            "credential",
            "known_network",
            "login_failure",
            "refresh_family",
            "refresh_token",
            "signing_key")) {
      assertDenied("select * from shared." + table);
    }
    assertDenied(
        "insert into shared.credential (user_id, password_hash) values ("
            + others.userId()
            + ", 'x')");
    assertDenied("update shared.credential set password_hash = 'x'");
  }

  @Test
  void aStoreReadsAndWritesItsOwnAuditEntriesOnly() {
    inOurs(
        () ->
            assertThat(ids("select distinct store_id from shared.audit_entry"))
                .containsExactly(ours.storeId()));
    assertDenied(
        "insert into shared.audit_entry (store_id, action, target_type) values ("
            + others.storeId()
            + ", 'x', 'store')");
    assertDenied("insert into shared.audit_entry (action, target_type) values ('x', 'store')");
    assertDenied(
        "insert into shared.audit_entry (store_id, action, target_type, created_at) values ("
            + ours.storeId()
            + ", 'x', 'store', now() - interval '1 year')");
  }

  @Test
  void aStoreSeesAndChangesItsOwnApiKeysOnlyAndReadsTheSecretOfNone() {
    long our = makeKey(ours);
    long their = makeKey(others);
    inOurs(
        () -> {
          assertThat(ids("select id from shared.api_key")).containsExactly(our);
          assertThat(
                  jdbc.sql("update shared.api_key set revoked_at = now() where id = ?")
                      .param(their)
                      .update())
              .isZero();
        });
    for (String denied :
        List.of(
            "select secret_hash from shared.api_key",
            "select former_hash from shared.api_key",
            "select * from shared.api_key",
            "update shared.api_key set store_id = " + others.storeId(),
            "update shared.api_key set former_hash = secret_hash",
            "delete from shared.api_key")) {
      assertDenied(denied);
    }
    assertDenied(
        "insert into shared.api_key (store_id, name, scopes, secret_hash, last_four, created_by,"
            + " created_by_name) values (%d, 'x', '{view_all}', sha256('x'), 'xxxx', 1, 'x')"
                .formatted(others.storeId()));
  }

  private long makeKey(Registered store) {
    return jdbc.sql(
            """
            insert into shared.api_key (store_id, name, scopes, secret_hash, last_four, created_by,
                                        created_by_name)
            values (?, 'x', '{view_all}', sha256(cast(gen_random_uuid()::text as bytea)), 'xxxx', 1,
                    'x')
            returning id
            """)
        .param(store.storeId())
        .query(Long.class)
        .single();
  }

  @Test
  void theAuditLogCannotBeRewritten() throws SQLException {
    for (String change :
        List.of(
            "update shared.audit_entry set actor_name = 'x'",
            "delete from shared.audit_entry",
            "truncate shared.audit_entry")) {
      assertDenied(change);
      assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().satisfies(this::isDenial);
      try (Connection asOwner = Backends.asOwner("auth");
          Statement statement = asOwner.createStatement()) {
        assertThatThrownBy(() -> statement.execute(change)).satisfies(this::isDenial);
      }
    }
  }

  private void isDenial(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  @Test
  void aStoreResetsNoPasswordButThoseOfAccountsThatAreItsAlone() {
    for (long account : List.of(ours.userId(), others.userId())) {
      String hash = hashOf(account);
      inOurs(
          () -> {
            assertThat(
                    jdbc.sql("select shared.reset_password(?, 'x', now())")
                        .param(account)
                        .query(Boolean.class)
                        .single())
                .isFalse();
            assertThat(
                    jdbc.sql("update shared.app_user set first_name = 'x' where id = ?")
                        .param(account)
                        .update())
                .isZero();
          });
      assertThat(hashOf(account)).isEqualTo(hash);
    }
    // nor does anybody who serves no store
    assertThatThrownBy(
            () -> jdbc.sql("select shared.reset_password(1, 'x', now())").query().singleRow())
        .rootCause()
        .satisfies(this::isDenial);
  }

  private String hashOf(long userId) {
    return jdbc.sql("select password_hash from shared.credential where user_id = ?")
        .param(userId)
        .query(String.class)
        .single();
  }

  @Test
  void aStoreCannotBecomeAnotherRole() {
    assertDenied("set role auth_owner");
  }

  @Test
  void thePoliciesAreServedByIndexes() {
    List<String> plan =
        TenantScope.call(
            ours.tenant(),
            () ->
                transaction.execute(
                    status -> {
                      jdbc.sql("set local enable_seqscan = off").update();
                      return jdbc.sql("explain select * from shared.store")
                          .query(String.class)
                          .list();
                    }));
    assertThat(plan).anyMatch(line -> line.contains("uq_store_schema_name"));
  }

  private void inOurs(Runnable work) {
    TenantScope.run(ours.tenant(), work);
  }

  private List<Long> ids(String sql) {
    return jdbc.sql(sql).query(Long.class).list();
  }

  private void assertDenied(String sql) {
    ThrowingCallable call = () -> TenantScope.run(ours.tenant(), () -> jdbc.sql(sql).update());
    assertThatThrownBy(call)
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
  }

  private Registered register() {
    JsonNode data =
        api.post("/api/users/auth/register/", People.form(People.unique("owner")))
            .expect(201)
            .json()
            .path("data");
    Tenant tenant =
        new Tenant(
            data.at("/store/tenant_key").asString(),
            data.at("/store/schema_name").asString(),
            ZoneId.of("Asia/Tashkent"),
            "UZS",
            "ru");
    tenantSchemas.ensure(new TestStore(tenant).tenant());
    return new Registered(
        tenant,
        data.at("/store/id").asLong(),
        data.at("/user/id").asLong(),
        data.at("/employee/id").asLong());
  }
}
