package uz.erp.catalog.stocktake;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.BATCHES;
import static uz.erp.catalog.Shop.MOVEMENTS;
import static uz.erp.catalog.Shop.STOCK_TAKES;
import static uz.erp.platform.test.Eventually.eventually;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

@ServiceIT
class StockTakeIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private Shop shop;
  private long milk;
  private long bread;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("count"));
    milk = shop.product("Milk");
    bread = shop.product("Bread");
    shop.receive(milk, "10", "60");
    shop.receive(bread, "5", "20");
  }

  @Test
  void theDifferenceIsAppliedSoThatWhatWasSoldMeanwhileStaysSold() {
    String take = start("{\"scope\": \"store\"}");
    count(shop.owner(), take, milk, "8").expect(200);
    shop.adjust(milk, "-3").expect(201);

    step(take, "review").expect(200);
    TestAnswer differing = positions(take, "differing");
    assertThat(differing.at("/count")).isEqualTo("1");
    assertThat(differing.at("/results/0/expected")).isEqualTo("10.000");
    assertThat(differing.at("/results/0/difference")).isEqualTo("-2.000");
    assertThat(differing.at("/results/0/difference_cost")).isEqualTo("-120.00");
    TestAnswer applied = step(take, "apply").expect(200);

    assertThat(applied.at("/status")).isEqualTo("applied");
    assertThat(applied.at("/totals/shortage_cost")).isEqualTo("120.00");
    assertThat(applied.at("/totals/net_cost")).isEqualTo("-120.00");
    assertThat(shop.onHand(milk)).isEqualTo("5.000");
    assertThat(shop.onHand(bread)).isEqualTo("5.000"); // it was not counted
    assertThat(shop.owner().get(MOVEMENTS + "?type=stock_take").at("/count")).isEqualTo("1");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void aSaleToldOfAfterTheCountIsNotMissing() {
    String take = start("{\"scope\": \"store\"}");
    shop.sellAt(events, 7, 71, milk, "1", "2026-01-01T00:00:00Z"); // known before
    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("9.000"));
    count(shop.owner(), take, milk, "7").expect(200); // two are gone, sold on a till without a line
    shop.sellAt(events, 8, 81, milk, "2", "2026-01-01T00:00:00Z");
    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("7.000"));

    step(take, "review").expect(200);
    step(take, "apply").expect(200);

    assertThat(shop.onHand(milk)).isEqualTo("7.000");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void countersCountBlindAndTheirCountsAddUp() {
    String take = start("{\"scope\": \"products\", \"products\": [%d]}".formatted(milk));
    TestApi second = api.as(shop.store(), "stockkeeper");
    count(shop.owner(), take, milk, "6").expect(200);
    count(shop.owner(), take, milk, "5").expect(200); // replaces
    TestAnswer counted =
        second.post(
            STOCK_TAKES + take + "/counts/",
            """
            {"counts": [{"product": %d, "quantity": 2}, {"product": %d, "quantity": 4, "mode": "add"}]}"""
                .formatted(milk, milk));
    assertThat(counted.expect(200).json().path("totals").isNull()).isTrue();

    TestAnswer blind = positions(take, "all");
    assertThat(blind.at("/results/0/counted")).isEqualTo("5.000");
    assertThat(blind.json().at("/results/0/expected").isNull()).isTrue();
    assertThat(count(shop.owner(), take, bread, "1").expect(400).json().at("/errors").toString())
        .contains("counts[0].product");
    step(take, "review").expect(200);

    TestAnswer open = positions(take, "all");
    assertThat(open.at("/results/0/counted")).isEqualTo("11.000");
    assertThat(open.at("/results/0/difference")).isEqualTo("1.000");
    step(take, "recount").expect(200);
    count(shop.owner(), take, milk, "4").expect(200);
    step(take, "review").expect(200);
    step(take, "apply").expect(200);
    assertThat(shop.onHand(milk)).isEqualTo("10.000");
  }

  @Test
  void batchesAreCountedByThemselvesAndTheUncountedCanBeZeroed() {
    String soon = LocalDate.now(ZoneId.of("Asia/Tashkent")).plusDays(3).toString();
    shop.receiveBatch(milk, "4", "100", "A", soon);
    shop.receiveBatch(milk, "3", "100", "B", soon);
    String take = start("{\"scope\": \"store\", \"zero_uncounted\": true}");
    shop.owner()
        .post(
            STOCK_TAKES + take + "/counts/",
            """
            {"counts": [{"product": %d, "batch": "A", "quantity": 1},
             {"product": %d, "quantity": 10}]}"""
                .formatted(milk, milk))
        .expect(200);
    shop.sell(events, 7, 71, milk, "2", "A");
    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("15.000"));

    step(take, "review").expect(200);
    step(take, "apply").expect(200);

    // A: 4 expected, 1 counted, 2 sold since: two of the missing three are still there to take
    assertThat(shop.onHand(milk)).isEqualTo("9.000");
    assertThat(shop.onHand(bread)).isEqualTo("0.000");
    assertThat(shop.owner().get(BATCHES + "?in_stock=true").at("/count")).isEqualTo("0");
    shop.assertStockAgrees(jdbc);
  }

  @Test
  void illegalMovesAreRefused() {
    String take = shop.owner().post(STOCK_TAKES, "{\"scope\": \"store\"}").expect(201).at("/id");
    for (String move : List.of("review", "recount", "apply")) {
      assertThat(step(take, move).expect(409).at("/code")).isEqualTo("stock_take_state");
    }
    assertThat(count(shop.owner(), take, milk, "1").expect(409).at("/code"))
        .isEqualTo("stock_take_state");
    step(take, "start").expect(200);
    step(take, "start").expect(409);
    String other =
        shop.owner()
            .post(STOCK_TAKES, "{\"scope\": \"products\", \"products\": [%d]}".formatted(milk))
            .expect(201)
            .at("/id");
    assertThat(step(other, "start").expect(409).at("/code")).isEqualTo("stock_take_overlaps");
    step(take, "cancel").expect(200);
    step(other, "start").expect(200);
    step(take, "start").expect(409);
    String empty =
        shop.owner()
            .post(
                STOCK_TAKES,
                "{\"scope\": \"category\", \"category\": %d}".formatted(shop.category("Empty")))
            .expect(201)
            .at("/id");
    assertThat(step(empty, "start").expect(409).at("/code")).isEqualTo("stock_take_empty");
    assertThat(shop.owner().get(STOCK_TAKES + "?status=cancelled").at("/count")).isEqualTo("1");
    Shop foreign = Shop.of(api, stores.open("other"));
    foreign.owner().get(STOCK_TAKES + take + "/").expect(404);
  }

  @Test
  void manyWhoApplyAtOnceApplyOnce() throws Exception {
    String take = start("{\"scope\": \"store\"}");
    count(shop.owner(), take, milk, "7").expect(200);
    count(shop.owner(), take, bread, "6").expect(200);
    step(take, "review").expect(200);
    List<Callable<Integer>> steps = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      steps.add(() -> step(take, "apply").status());
      steps.add(() -> shop.adjust(milk, "-0.5").status());
    }

    int applied = 0;
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : people.invokeAll(steps)) {
        applied += answer.get() == 200 ? 1 : 0;
      }
    }

    assertThat(applied).isEqualTo(1);
    assertThat(shop.onHand(milk)).isEqualTo("3.000");
    assertThat(shop.onHand(bread)).isEqualTo("6.000");
    shop.assertStockAgrees(jdbc);
  }

  private String start(String plan) {
    String id = shop.owner().post(STOCK_TAKES, plan).expect(201).at("/id");
    step(id, "start").expect(200);
    return id;
  }

  private TestAnswer step(String take, String move) {
    return shop.owner().post(STOCK_TAKES + take + "/" + move + "/", "{}");
  }

  private static TestAnswer count(TestApi who, String take, long product, String quantity) {
    return who.post(
        STOCK_TAKES + take + "/counts/",
        """
        {"counts": [{"product": %d, "quantity": "%s"}]}"""
            .formatted(product, quantity));
  }

  private TestAnswer positions(String take, String only) {
    return shop.owner().get(STOCK_TAKES + take + "/positions/?only=" + only).expect(200);
  }
}
