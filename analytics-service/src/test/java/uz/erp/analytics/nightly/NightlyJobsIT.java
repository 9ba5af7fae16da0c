package uz.erp.analytics.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.analytics.trade.TradeJournal;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class NightlyJobsIT {

  @Autowired private TestStores stores;
  @Autowired private TenantSchemas schemas;
  @Autowired private TradeJournal journal;
  @Autowired private JdbcClient jdbc;

  private TestStore store;
  private LocalDate today;

  @BeforeEach
  void open() {
    store = stores.open("nights");
    schemas.ensure(store.tenant());
    today = LocalDate.now(store.tenant().zone());
  }

  @Test
  void theFirstEventOfADayAsksForTheNightAfterIt() {
    Instant midnight = today.plusDays(1).atStartOfDay(store.tenant().zone()).toInstant();
    sell(1, today);
    sell(2, today);

    assertThat(asked()).hasSize(2);
    assertThat(asked())
        .allSatisfy(
            asked -> {
              assertThat(asked.dueAt().toInstant()).isEqualTo(midnight);
              assertThat(asked.requests()).as("asked once").isEqualTo(1);
            });
    assertThat(asked()).extracting(Asked::work).containsExactly("customer-segments", "slow-movers");
  }

  @Test
  void aPastThatIsReadAgainAsksForNothing() {
    sell(1, today.minusDays(2));
    sell(2, today.minusYears(2));

    assertThat(asked()).isEmpty();
  }

  private void sell(long id, LocalDate day) {
    TenantScope.run(
        store.tenant(),
        () -> journal.enter(List.of(sale(id, day.toString(), 7L, line(id, 1, "1", "10", "5")))));
  }

  private List<Asked> asked() {
    return jdbc.sql(
            """
            select work, due_at, requests from shared.due_work where schema_name = ?
             and work in ('customer-segments', 'slow-movers') order by work
            """)
        .param(store.tenant().schema())
        .query(Asked.class)
        .list();
  }

  /** What the agenda holds. */
  record Asked(String work, OffsetDateTime dueAt, long requests) {}
}
