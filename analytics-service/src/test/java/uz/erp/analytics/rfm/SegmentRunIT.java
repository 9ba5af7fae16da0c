package uz.erp.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.analytics.trade.TradeFixtures.line;
import static uz.erp.analytics.trade.TradeFixtures.sale;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uz.erp.analytics.customer.CustomerEvents;
import uz.erp.analytics.trade.TradeEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.tenancy.TenantSchemas;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class SegmentRunIT {

  private static final String PATH = "/api/analytics/customer-analytics/";
  private static final String TOPIC = "analytics.customer-segment";
  private static final LocalDate NIGHT = LocalDate.of(2025, 1, 17);
  private static final int MANY = 1_200;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private TenantSchemas schemas;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private SegmentRuns runs;
  @Autowired private SegmentWork work;

  private TestStore store;

  @BeforeEach
  void open() {
    store = stores.open("runs");
    schemas.ensure(store.tenant());
  }

  @Test
  void whoMovedSinceTheRunBeforeIsTold() {
    TestApi owner = api.as(store, "owner");
    TradeEvents trade = new TradeEvents(events, store);
    LocalDate today = LocalDate.now(store.tenant().zone());
    new CustomerEvents(events, store).changed(7, 1, "Алишер", "+998901234567");
    trade.send(sale(1, today.minusDays(20).toString(), 7L, line(1, 1, "1", "1000", "1")));
    awaitCustomers(owner, 1);
    JsonNode first = recompute(owner);
    assertThat(first.get("cause").asString()).isEqualTo("asked");
    assertThat(first.get("asked_by").asLong()).isEqualTo(1);
    assertThat(first.get("period_end").asString()).isEqualTo(today.toString());
    assertThat(first.get("period_start").asString()).isEqualTo(today.minusDays(29).toString());
    assertThat(first.get("customers").asInt()).isEqualTo(1);
    assertThat(first.get("changes").asInt()).as("the first run publishes nothing").isZero();

    trade.send(sale(2, today.toString(), 8L, line(2, 1, "1", "9000", "1")));
    trade.send(sale(3, today.toString(), 7L, line(3, 1, "1", "1000", "1")));
    trade.send(sale(4, today.toString(), 7L, line(4, 1, "1", "1000", "1")));
    awaitCustomers(owner, 2);
    eventually(
        () -> assertThat(owner.get(PATH + "customers/7/").at("/rfm/frequency")).isEqualTo("3"));
    JsonNode second = recompute(owner);
    assertThat(second.get("changes").asInt()).isEqualTo(2);

    List<CloudEvent> published = published(2);
    published.forEach(EventContracts.published()::requireFit);
    CloudEvent seven =
        published.stream().filter(event -> event.subject().equals("7")).findFirst().orElseThrow();
    assertThat(seven.aggregateversion()).isEqualTo(second.get("id").asLong());
    assertThat(seven.data().get("customer_name").asString()).isEqualTo("Алишер");
    assertThat(seven.data().get("customer_phone").asString()).isEqualTo("+998901234567");
    assertThat(seven.data().get("from_segment").asString()).isEqualTo("Lost");
    assertThat(seven.data().get("to_segment").asString()).isEqualTo("Hibernating");
    assertThat(seven.data().get("recency_days").asInt()).isZero();
    assertThat(seven.data().get("frequency").asInt()).isEqualTo(3);
    assertThat(seven.data().get("monetary").asString()).isEqualTo("3000.00");

    JsonNode all = owner.get(PATH + "runs/").expect(200).json();
    assertThat(all.get("count").asInt()).isEqualTo(2);
    assertThat(all.at("/results/0/id").asLong()).isEqualTo(second.get("id").asLong());
  }

  @Test
  void aRunThatIsKilledGoesOnAndTellsNothingTwice() {
    inStore(
        () -> {
          bought(1, MANY, NIGHT.minusDays(40));
          nightTo(NIGHT.minusDays(30));
          bought(MANY / 2 + 1, MANY + 100, NIGHT.minusDays(3));
          runs.beginNight(NIGHT);
          // dies before each commit, once after another
          int steps = 0;
          boolean more = true;
          while (more) {
            transaction.executeWithoutResult(
                status -> {
                  work.step();
                  status.setRollbackOnly();
                });
            more = work.step() && ++steps < 50;
          }
          assertThat(steps).isBetween(3, 12);
        });

    int changes = (int) number("select changes from segment_run order by id desc limit 1");
    // half bought nothing since, and some are new
    assertThat(changes).isBetween(MANY / 2 + 100, MANY + 100);
    assertThat(published(changes).stream().map(CloudEvent::subject))
        .hasSize(changes)
        .doesNotHaveDuplicates();
    assertThat(number("select count(*) from segment_run where status <> 'done'")).isZero();
    assertThat(number("select count(*) from segment_change")).isZero();
  }

  @Test
  void twoAtOnceDoEachStepOnce() throws Exception {
    inStore(
        () -> {
          bought(1, MANY, NIGHT.minusDays(40));
          nightTo(NIGHT.minusDays(30));
          runs.beginNight(NIGHT);
        });
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(
            threads.submit(
                () ->
                    inStore(
                        () -> {
                          while (work.step()) {}
                        })));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
    }

    List<CloudEvent> gone = published(MANY);
    assertThat(gone).extracting(CloudEvent::subject).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(gone).allMatch(event -> event.data().get("to_segment").isNull());
    gone.forEach(EventContracts.published()::requireFit);
    assertThat(number("select count(*) from segment_run")).isEqualTo(2);
  }

  @Test
  void aNightHasOneRunAndNoneBehindANewerOne() {
    inStore(
        () -> {
          bought(1, 3, NIGHT);
          nightTo(NIGHT);
          nightTo(NIGHT);
          nightTo(NIGHT.minusDays(1));
        });
    assertThat(number("select count(*) from segment_run")).isEqualTo(1);
    inStore(() -> nightTo(NIGHT.plusDays(1)));
    assertThat(number("select count(*) from segment_run")).isEqualTo(2);
  }

  @Test
  void aSecondRequestGetsTheRunUnderWay() {
    inStore(
        () -> {
          runs.beginNight(NIGHT);
          assertThat(runs.ask(1).cause()).isEqualTo("nightly");
        });
  }

  @Test
  void customersOfOldRunsAreForgotten() {
    inStore(
        () -> {
          bought(1, 10, NIGHT);
          for (int night = 0; night < 6; night++) {
            nightTo(NIGHT.plusDays(night));
          }
        });
    assertThat(number("select count(distinct run_id) from customer_segment")).isEqualTo(3);
    assertThat(number("select count(*) from segment_run")).isEqualTo(6);
  }

  private JsonNode recompute(TestApi owner) {
    JsonNode asked = owner.post(PATH + "recompute/", "{}").expect(202).json();
    String run = PATH + "runs/" + asked.get("id").asLong() + "/";
    eventually(() -> assertThat(owner.get(run).at("/status")).isEqualTo("done"));
    return owner.get(run).json();
  }

  private void awaitCustomers(TestApi owner, int customers) {
    eventually(
        () -> assertThat(owner.get(PATH + "segments/").at("/customers")).isEqualTo("" + customers));
  }

  private void nightTo(LocalDate day) {
    runs.beginNight(day);
    while (work.step()) {}
  }

  private void bought(int first, int last, LocalDate day) {
    jdbc.sql(
            """
            insert into customer_day (business_date, customer_id, receipts, spent)
            select :day, id, 1, id * 1000 from generate_series(:first, :last) id
            """)
        .param("day", day)
        .param("first", first)
        .param("last", last)
        .update();
  }

  private List<CloudEvent> published(int count) {
    return events.list(TOPIC, event -> event.tenantkey().equals(store.key()), count);
  }

  private void inStore(Runnable task) {
    TenantScope.run(store.tenant(), task);
  }

  private long number(String sql) {
    return TenantScope.call(store.tenant(), () -> jdbc.sql(sql).query(Long.class).single());
  }
}
