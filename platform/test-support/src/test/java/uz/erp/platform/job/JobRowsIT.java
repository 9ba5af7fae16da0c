package uz.erp.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import uz.erp.platform.test.ServiceIT;
import uz.erp.sample.SampleApplication;

/** With work that no runner knows. */
@ServiceIT
@ContextConfiguration(classes = SampleApplication.class)
class JobRowsIT {

  private static final String WORK = "nobodys-work";

  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("ownerDataSource")
  private DataSource owner;

  @AfterEach
  void clear() {
    jdbc.sql("delete from shared.due_work where work = ?").param(WORK).update();
  }

  private void insert(int number) {
    jdbc.sql(
            """
            insert into shared.due_work (work, schema_name, tenant_key, zone, currency, language, due_at)
            select ?, 'tenant_nobody_' || i, 'nobody-' || i || '_a0000001', 'UTC', 'UZS', 'ru', now()
            from generate_series(1, ?) i""")
        .params(WORK, number)
        .update();
  }

  /**
   * What happens to a table whose last statistics say that it is empty: it reads it first and asks
   * for the next work to lease for each of its rows.
   */
  @Test
  void oneIsLeasedAtATimeHoweverItIsPlanned() {
    jdbc.sql("delete from shared.due_work").update();
    insert(1);
    clear();
    JdbcClient.create(owner).sql("analyze shared.due_work").update();
    insert(3);

    JobRows rows = new JobRows(jdbc);

    assertThat(rows.lease(List.of(WORK))).isPresent();
    assertThat(
            jdbc.sql("select count(*) from shared.due_work where work = ? and leased_until > now()")
                .param(WORK)
                .query(Long.class)
                .single())
        .isOne();
  }
}
