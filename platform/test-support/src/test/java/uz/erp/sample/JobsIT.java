package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.erp.platform.test.Eventually.eventually;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.job.JobQueue;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class JobsIT {

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JobQueue jobQueue;
  private TestStore store;

  @BeforeEach
  void openStore() {
    store = opened("due");
  }

  private TestStore opened(String name) {
    TestStore opened = stores.open(name);
    schemas.ensure(opened.tenant());
    return opened;
  }

  private void write(TestStore by, boolean commit, String... texts) {
    TenantScope.run(
        by.tenant(),
        () ->
            transaction.executeWithoutResult(
                status -> {
                  for (String text : texts) {
                    jdbc.sql("insert into note (text, price) values (?, 1)").param(text).update();
                  }
                  jobQueue.request("hear-later", Instant.now());
                  if (!commit) {
                    status.setRollbackOnly();
                  }
                }));
  }

  private List<String> consumed(TestStore by) {
    return TenantScope.call(
        by.tenant(),
        () -> jdbc.sql("select text from heard order by id").query(String.class).list());
  }

  private long waiting(TestStore by) {
    return jdbc.sql("select count(*) from shared.due_work where schema_name = ?")
        .param(by.tenant().schema())
        .query(Long.class)
        .single();
  }

  @Test
  void whatIsAskedForIsDoneStepByStepInItsStore() {
    write(store, true, "a", "b", "c");

    eventually(() -> assertThat(consumed(store)).containsExactly("a", "b", "c"));
    eventually(() -> assertThat(waiting(store)).isZero());
  }

  @Test
  void whatIsRolledBackIsNotAskedFor() {
    write(store, false, "never");

    assertThat(waiting(store)).isZero();
  }

  @Test
  void workThatFailsWaitsWithoutHoldingUpOtherStores() {
    TestStore other = opened("due");
    write(store, true, "fail");
    write(other, true, "fine");

    eventually(() -> assertThat(consumed(other)).containsExactly("fine"));
    eventually(
        () ->
            assertThat(
                    jdbc.sql("select last_error from shared.due_work where schema_name = ?")
                        .param(store.tenant().schema())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("cannot be moved"));
  }

  @Test
  void aRequestThatComesDuringTheLastStepIsNotLost() {
    write(store, true, "once more");

    eventually(() -> assertThat(consumed(store)).containsExactly("once more", "meanwhile"));
  }

  @Test
  void workLeasedByAReplicaThatDiedIsTakenOver() {
    jdbc.sql(
            """
            insert into shared.due_work (work, schema_name, tenant_key, zone, currency, language, due_at,
              leased_until)
            values ('hear-later', ?, ?, 'Asia/Tashkent', 'UZS', 'ru', now(), now() + interval '2 seconds')""")
        .params(store.tenant().schema(), store.key())
        .update();

    eventually(() -> assertThat(waiting(store)).isZero());
  }

  @Test
  void aStoreCannotAskForAnothersWorkNorSeeIt() {
    TestStore other = opened("due");

    assertThatThrownBy(
            () ->
                TenantScope.run(
                    store.tenant(),
                    () ->
                        jdbc.sql(
                                "select shared.request_work('hear-later', ?, 'k', 'UTC', 'UZS', 'ru', now())")
                            .param(other.tenant().schema())
                            .query((row, n) -> n)
                            .list()))
        .rootCause()
        .hasMessageContaining("its own work only");
    assertThatThrownBy(
            () ->
                TenantScope.run(
                    store.tenant(),
                    () -> jdbc.sql("select work from shared.due_work").query(String.class).list()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  /** Rows that no store could have: two a second were leased and thrown away, for ever. */
  @Test
  void rowsThatNameNoStoreDoNotStopOtherStores() {
    jdbc.sql(
            """
            insert into shared.due_work (work, schema_name, tenant_key, zone, currency, language, due_at)
            select 'hear-later', 'tenant_poison_' || i, 'poison-' || i || '_a0000001',
              'No/Where', 'UZS', 'ru', now() - interval '1 hour'
            from generate_series(1, 60) i""")
        .update();
    try {
      write(store, true, "fine");

      eventually(() -> assertThat(consumed(store)).containsExactly("fine"));
      assertThat(
              jdbc.sql("select last_error from shared.due_work where schema_name like '%poison%'")
                  .query(String.class)
                  .list())
          .hasSize(60)
          .allSatisfy(error -> assertThat(error).contains("No/Where"));
    } finally {
      jdbc.sql("delete from shared.due_work where schema_name like '%poison%'").update();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hear-later, 'No Where', UZS, ru",
    "hear-later, +5, UZS, ru",
    "hear-later, '', UZS, ru",
    "hear-later, Asia/Tashkent, som, ru",
    "hear-later, Asia/Tashkent, UZS, 'x y'",
    "'hear later', Asia/Tashkent, UZS, ru"
  })
  void wordsThatNoStoreHasAreRefused(String work, String zone, String currency, String language) {
    assertThatThrownBy(() -> ask(work, store.key(), zone, currency, language))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22023"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10:00", "-03:30", "Asia/Tashkent", "US/Pacific", "Etc/GMT+5", "UTC"})
  void everyZoneThatAStoreMayHaveIsTaken(String zone) {
    ask("nobodys-work", store.key(), zone, "UZS", "ru");

    assertThat(
            jdbc.sql("delete from shared.due_work where work = 'nobodys-work' returning zone")
                .query(String.class)
                .list())
        .containsExactly(zone);
  }

  @Test
  void theKeyIsThatOfTheStoreThatAsks() {
    ask("nobodys-work", "another_00000001", "Asia/Tashkent", "UZS", "ru");

    assertThat(
            jdbc.sql("delete from shared.due_work where work = 'nobodys-work' returning tenant_key")
                .query(String.class)
                .list())
        .containsExactly(store.key());
  }

  /** As the store's role, past our own checks. */
  private void ask(String work, String key, String zone, String currency, String language) {
    TenantScope.run(
        store.tenant(),
        () ->
            jdbc.sql("select shared.request_work(?, ?, ?, ?, ?, ?, now())")
                .params(work, store.tenant().schema(), key, zone, currency, language)
                .query((row, _) -> work)
                .list());
  }
}
