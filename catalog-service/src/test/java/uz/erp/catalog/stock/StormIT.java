package uz.erp.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.ADJUSTMENTS;
import static uz.erp.catalog.Shop.RECEIPTS;
import static uz.erp.catalog.Shop.RESERVATIONS;
import static uz.erp.catalog.Shop.STOCK_TAKES;
import static uz.erp.catalog.Shop.TRANSFERS;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.catalog.Shop;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

/** Everything that moves stock at once on the same few products of two stores. */
@ServiceIT
class StormIT {

  private static final int ROUNDS = 12;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private final List<Long> products = new ArrayList<>();
  private final List<Callable<TestAnswer>> work = new ArrayList<>();
  private final Random random = new Random(20261121);
  private final String soon = LocalDate.now(ZoneId.of("Asia/Tashkent")).plusDays(2).toString();
  private Shop shop;
  private Shop other;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("storm"));
    other = Shop.of(api, stores.open("lee"));
    shop.register(events, jdbc, 700);
    other.register(events, jdbc, 700);
    for (int i = 0; i < 3; i++) {
      String product = "{\"name\": \"P%d\", \"sku\": \"S%d\", \"sale_price\": 1}".formatted(i, i);
      products.add(shop.product(product, 201));
      other.product(product, 201);
      shop.receiveBatch(products.get(i), "40", "100", "A", soon);
      shop.receive(products.get(i), "60", "50");
    }
  }

  @Test
  void everyFigureIsStillTheSumOfItsEntries() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      plan(round);
    }
    Collections.shuffle(work, random);

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(12)) {
      for (Future<TestAnswer> answer : people.invokeAll(work)) {
        answers.add(answer.get().status());
      }
    }

    // 503 would be a deadlock
    assertThat(answers).isSubsetOf(200, 201, 409);
    endTransfers();
    eventually(() -> assertThat(salesIn(shop)).isEqualTo(3L * ROUNDS));
    eventually(
        () ->
            assertThat(
                    shop.owner().get(TRANSFERS + "?status=sent").at("/count")
                        + shop.owner().get(TRANSFERS + "?status=cancelling").at("/count"))
                .isEqualTo("00"));
    shop.assertStockAgrees(jdbc);
    other.assertStockAgrees(jdbc);
    assertThat(deadLetters()).isZero();
  }

  private void plan(int round) {
    long first = products.get(round % 3);
    long second = products.get((round + 1) % 3);
    String both = "[{\"product\": %d, %s}, {\"product\": %d, %s}]";
    String received = "\"quantity\": 2, \"unit_cost\": 70";
    String batched =
        received + ", \"batch\": {\"number\": \"A\", \"expires_on\": \"%s\"}".formatted(soon);
    work.add(
        () ->
            post(
                RECEIPTS, "{\"lines\": " + both.formatted(first, received, second, batched) + "}"));
    work.add(
        () ->
            post(
                RECEIPTS,
                "{\"received_at\": \"2026-01-01T00:00:00Z\", \"lines\": "
                    + both.formatted(second, received, first, received)
                    + "}"));
    work.add(
        () -> {
          TestAnswer receipt =
              post(
                  RECEIPTS,
                  "{\"lines\": " + both.formatted(second, batched, first, received) + "}");
          return post(RECEIPTS + receipt.at("/id") + "/cancel/", "{}");
        });
    work.add(() -> shop.adjust(first, "-1"));
    work.add(
        () ->
            post(
                ADJUSTMENTS,
                "{\"product\": %d, \"batch\": \"A\", \"delta\": -1, \"reason\": \"damage\"}"
                    .formatted(second)));
    work.add(() -> sellAndReturn(round, first, second));
    work.add(() -> reserve(round, first, second));
    work.add(
        () ->
            post(
                TRANSFERS,
                transfer(both.formatted(second, "\"quantity\": 3", first, "\"quantity\": 1"))));
    work.add(
        () -> {
          TestAnswer sent =
              post(
                  TRANSFERS,
                  transfer(both.formatted(first, "\"quantity\": 2", second, "\"quantity\": 1")));
          return sent.status() == 201 ? post(TRANSFERS + sent.at("/id") + "/cancel/", "{}") : sent;
        });
    if (round % 3 == 0) {
      work.add(() -> count(first));
    }
  }

  private TestAnswer sellAndReturn(int round, long first, long second) {
    shop.sell(events, 100 + round, 1000 + 2L * round, first, "5");
    shop.sell(events, 200 + round, 2000 + 2L * round, second, "3", "A");
    shop.refund(events, 300 + round, 100 + round, 1000 + 2L * round, first, "2");
    return post(
        ADJUSTMENTS, "{\"product\": %d, \"delta\": 1, \"reason\": \"found\"}".formatted(first));
  }

  private TestAnswer reserve(int round, long first, long second) {
    TestAnswer made =
        post(
            RESERVATIONS,
            """
            {"client_uuid": "%s", "ttl_seconds": %d, "lines": [
             {"product": %d, "quantity": 2, "line": %d}, {"product": %d, "quantity": 1, "line": %d}]}"""
                .formatted(
                    UUID.randomUUID(),
                    round % 4 == 0 ? 1 : 600,
                    second,
                    3000 + 2 * round,
                    first,
                    3001 + 2 * round));
    if (made.status() != 201 || round % 4 == 3) {
      return made; // stays open
    }
    String path = RESERVATIONS + made.at("/id");
    return round % 4 == 1
        ? post(path + "/release/", "{}")
        : post(
            path + "/confirm/", "{\"type\": \"sale\", \"document_id\": %d}".formatted(400 + round));
  }

  private TestAnswer count(long product) {
    TestAnswer plan =
        post(STOCK_TAKES, "{\"scope\": \"products\", \"products\": [%d]}".formatted(product));
    String path = STOCK_TAKES + plan.at("/id");
    TestAnswer started = post(path + "/start/", "{}");
    if (started.status() != 200) {
      return started;
    }
    post(
        path + "/counts/",
        """
        {"counts": [{"product": %d, "quantity": 50}, {"product": %d, "batch": "A", "quantity": 20}]}"""
            .formatted(product, product));
    post(path + "/review/", "{}");
    return post(path + "/apply/", "{}");
  }

  private void endTransfers() {
    eventually(
        () ->
            assertThat(other.owner().get(TRANSFERS + "?direction=incoming").at("/count"))
                .isEqualTo(shop.owner().get(TRANSFERS + "?direction=outgoing").at("/count")));
    other
        .owner()
        .get(TRANSFERS + "?status=incoming&page_size=100")
        .json()
        .path("results")
        .forEach(
            transfer ->
                other
                    .owner()
                    .post(
                        TRANSFERS
                            + transfer.path("id").asString()
                            + (random.nextBoolean() ? "/receive/" : "/reject/"),
                        "{}"));
  }

  private TestAnswer post(String path, String body) {
    return shop.owner().post(path, body);
  }

  private String transfer(String lines) {
    return "{\"to_store\": \"%s\", \"lines\": %s}".formatted(other.store().key(), lines);
  }

  private long salesIn(Shop store) {
    return TenantScope.<Long, RuntimeException>call(
        store.store().tenant(),
        () ->
            jdbc.sql(
                    """
                    select count(distinct (type, source_id, source_line)) from stock_movement
                    where type = 'refund' or (type = 'sale' and source_id < 400)
                    """)
                .query(Long.class)
                .single());
  }

  private long deadLetters() {
    return jdbc.sql("select count(*) from shared.parked_event where event like ?")
        .param("%" + shop.store().key() + "%")
        .query(Long.class)
        .single();
  }
}
