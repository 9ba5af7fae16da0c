package uz.erp.task.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.cause.Causes;
import uz.erp.task.cause.Finding;
import uz.erp.task.cause.ProductCopies;
import uz.erp.task.cause.StockTold;

@ServiceIT
class RuleEvaluationIT {

  private static final String RULE = "/api/tasks/rules/low_stock/";
  private static final StockTold RESTOCKED =
      new StockTold(1, 2, Quantity.of(50), Quantity.of(50), "receipt", Quantity.of(5), "P1", "S1");

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @Autowired private RuleEvaluation evaluation;
  @Autowired private Rules rules;
  @Autowired private Causes causes;
  @Autowired private CaseOpener opener;
  @Autowired private ProductCopies products;
  @Autowired private StoreClock clock;

  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void openStore() {
    store = stores.open("evaluated");
    owner = api.as(store, "owner");
    owner.get(RULE).expect(200);
  }

  @Test
  void whatIsBeyondTheLimitIsOnlyCounted() {
    lowProducts(230);
    owner.patch(RULE, "{\"is_active\": true}").expect(200);

    eventually(() -> assertThat(owner.get(RULE).at("/skipped_count")).isEqualTo("30"));
    assertThat(owner.get(RULE).at("/opened_count")).isEqualTo("200");
    inStore(evaluation::run);
    assertThat(owner.get("/api/tasks/tasks/").at("/count")).isEqualTo("200");
  }

  @Test
  void concurrentEvaluationsOpenOneTaskPerCase() throws Exception {
    activeSilently();
    lowProducts(60);

    try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
      List<Future<?>> looks =
          IntStream.range(0, 3)
              .<Future<?>>mapToObj(
                  i ->
                      replicas.submit(
                          () -> {
                            inStore(evaluation::run);
                            inStore(evaluation::run);
                          }))
              .toList();
      for (Future<?> each : looks) {
        each.get();
      }
    }
    assertThat(owner.get("/api/tasks/tasks/").at("/count")).isEqualTo("60");
  }

  @Test
  void ofTwoTransactionsThatFindTheSameOneOpensATask() throws Exception {
    activeSilently();
    lowProducts(1);
    Finding finding =
        TenantScope.call(
            store.tenant(),
            () ->
                transaction.execute(
                    status -> {
                      Rule rule = rules.get(CauseKind.LOW_STOCK);
                      return causes.find(CauseKind.LOW_STOCK, 1, rule.thresholds()).orElseThrow();
                    }));

    try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
      List<Future<?>> opened =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  i ->
                      replicas.submit(
                          () ->
                              inStore(
                                  () ->
                                      transaction.executeWithoutResult(
                                          status ->
                                              opener.open(
                                                  rules.get(CauseKind.LOW_STOCK), finding)))))
              .toList();
      for (Future<?> each : opened) {
        each.get();
      }
    }
    assertThat(owner.get("/api/tasks/tasks/").at("/count")).isEqualTo("1");
  }

  @Test
  void whatIsPutRightMeanwhileOpensNothing() throws Exception {
    activeSilently();
    lowProducts(1);
    CountDownLatch opened = new CountDownLatch(1);
    CountDownLatch looking = new CountDownLatch(1);
    try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
      Future<?> restocking =
          replicas.submit(
              () ->
                  inStore(
                      () ->
                          transaction.executeWithoutResult(
                              status -> {
                                products.store(RESTOCKED, Instant.now());
                                opened.countDown();
                                await(looking);
                              })));
      await(opened);
      Future<?> evaluated = replicas.submit(() -> inStore(evaluation::run));
      eventually(() -> assertThat(waiting()).isPositive());
      looking.countDown();
      restocking.get();
      evaluated.get();
    }
    assertThat(owner.get("/api/tasks/tasks/").at("/count")).isEqualTo("0");
  }

  @Test
  void atMidnightBatchesHaveComeNearer() {
    inStore(
        () -> {
          jdbc.sql(
                  "update task_rule set is_active = true, active_since = now(), budget = 0,"
                      + " looked_on = current_date - 2 where kind = 'expiring_batch'")
              .update();
          jdbc.sql(
                  """
                   insert into cause_batch (batch_id, product_id, number, sku, expires_on, on_hand,
                     version)
                   values (4, 18, 'L-4', 'MILK', ?, 12, 1)""")
              .param(clock.today().plusDays(8))
              .update();
          assertThat(evaluation.run()).contains(clock.startOfDay(clock.today().plusDays(1)));
        });
    assertThat(owner.get("/api/tasks/tasks/").at("/count")).isEqualTo("0");

    // a day later
    inStore(
        () -> {
          jdbc.sql("update cause_batch set expires_on = expires_on - 1").update();
          evaluation.run();
          evaluation.run();
        });
    assertThat(owner.get("/api/tasks/tasks/").at("/count")).isEqualTo("1");
  }

  @Test
  void withoutAnActiveRuleTheJobIsNotScheduled() {
    lowProducts(1);
    inStore(() -> assertThat(evaluation.run()).isEmpty());
    assertThat(owner.get("/api/tasks/tasks/").at("/count")).isEqualTo("0");
  }

  private long waiting() {
    return jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** So that no other evaluation runs beside the test's own. */
  private void activeSilently() {
    inStore(
        () ->
            jdbc.sql(
                    """
                    update task_rule set is_active = true, active_since = now(), budget = 200
                    where kind = 'low_stock'""")
                .update());
  }

  private void lowProducts(int count) {
    inStore(
        () ->
            jdbc.sql(
                    """
                    insert into cause_product (product_id, name, sku, min_stock, told_at, on_hand,
                      available, stock_version, stock_at, low_since)
                    select n, 'P' || n, 'S' || n, 5, now(), 1, 1, 1, now(), now()
                    from generate_series(1, ?) n""")
                .param(count)
                .update());
  }

  private void inStore(Runnable work) {
    TenantScope.run(store.tenant(), work);
  }
}
