package uz.erp.platform.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStores;
import uz.erp.sample.SampleApplication;

@ServiceIT
@ContextConfiguration(classes = SampleApplication.class)
class DueWorkRowsIT {

  /** Nobody's, so that no runner takes it. */
  private static final String WORK = "of-nobody";

  @Autowired private TestStores stores;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void oneIsLeasedAtATimeHoweverItIsPlanned() {
    for (int i = 0; i < 5; i++) {
      var store = stores.open("due").tenant();
      jdbc.sql(
              """
              insert into shared.due_work (work, tenant_key, schema_name, zone, currency, language,
                                           due_at)
              values (?, ?, ?, ?, ?, ?, now())""")
          .params(
              WORK,
              store.key(),
              store.schema(),
              store.zone().getId(),
              store.currency(),
              store.language())
          .update();
    }
    DueWorkRows rows = new DueWorkRows(jdbc);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              for (String join : List.of("hashjoin", "mergejoin", "material")) {
                jdbc.sql("set local enable_" + join + " = off").update();
              }
              assertThat(rows.lease(List.of(WORK))).isPresent();
              assertThat(leased()).isEqualTo(1);
              status.setRollbackOnly();
            });
    jdbc.sql("delete from shared.due_work where work = ?").param(WORK).update();
  }

  private long leased() {
    return jdbc.sql(
            "select count(*) from shared.due_work where work = ? and leased_until is not null")
        .param(WORK)
        .query(Long.class)
        .single();
  }
}
