package uz.erp.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.RECEIPTS;
import static uz.erp.platform.test.Eventually.eventually;

import java.math.BigDecimal;
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
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ConcurrencyIT {

  private static final int AT_ONCE = 16;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("parallel"));
  }

  @Test
  void aHundredAdjustmentsAtOnceAddUp() throws Exception {
    long milk = shop.product("Milk");
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String delta = i % 4 == 0 ? "0.001" : "1.5";
      changes.add(() -> shop.adjust(milk, delta).status());
    }

    assertThat(all(changes)).containsOnly(201);

    assertThat(shop.onHand(milk)).isEqualTo("112.525");
    assertLedgerAgrees();
  }

  @Test
  void noMoreIsTakenAwayThanThereIs() throws Exception {
    long milk = shop.product("Milk");
    shop.adjust(milk, "30").expect(201);
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      changes.add(() -> shop.adjust(milk, "-1").status());
    }

    List<Integer> answers = all(changes);

    assertThat(answers).containsOnly(201, 409);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(30);
    assertThat(shop.onHand(milk)).isEqualTo("0.000");
    assertLedgerAgrees();
  }

  @Test
  void salesReceiptsAndAdjustmentsAtOnceAgreeWithTheLedger() throws Exception {
    long milk = shop.product("Milk");
    long bread = shop.product("Bread");
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      int sale = i;
      changes.add(
          () -> {
            sell(sale, milk, bread);
            return 201;
          });
    }
    for (int i = 0; i < 20; i++) {
      changes.add(() -> receive(milk, bread));
      changes.add(() -> receive(bread, milk));
      changes.add(() -> shop.adjust(bread, "1").status());
    }

    assertThat(all(changes)).containsOnly(201);

    // 40 receipts of 3 and 3, 20 adjustments of bread, 100 sales of 1 milk and 1 bread
    eventually(() -> assertThat(shop.onHand(milk)).isEqualTo("20.000"));
    eventually(() -> assertThat(shop.onHand(bread)).isEqualTo("40.000"));
    assertLedgerAgrees();
  }

  @Test
  void receiptsInOppositeOrderDoNotWaitForEachOther() throws Exception {
    List<Long> products = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      products.add(shop.product("Product " + i));
    }
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      changes.add(() -> receive(products.toArray(Long[]::new)));
      changes.add(() -> receive(products.reversed().toArray(Long[]::new)));
      long patched = products.get(i % products.size());
      int price = i;
      changes.add(
          () ->
              shop.owner()
                      .patch(
                          Shop.PRODUCTS + patched + "/",
                          "{\"sale_price\": %d}".formatted(1000 + price))
                      .status()
                  + 1);
    }

    assertThat(all(changes)).containsOnly(201);

    for (long product : products) {
      assertThat(shop.onHand(product)).isEqualTo("180.000");
    }
    assertLedgerAgrees();
  }

  @Test
  void theAverageCostSurvivesReceiptsAtOnce() throws Exception {
    long milk = shop.product("Milk");
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String cost = i % 2 == 0 ? "100" : "300";
      changes.add(() -> shop.receive(milk, "1", cost).status());
    }

    all(changes);

    // whatever the order, forty roundings to a tiyin each stay close to the mean of 200
    assertThat(new BigDecimal(shop.get(milk).path("cost_price").asString()))
        .isBetween(new BigDecimal("199.80"), new BigDecimal("200.20"));
  }

  @Test
  void oneBarcodeForManyAtOnceGoesToOne() throws Exception {
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      changes.add(
          () ->
              shop.owner()
                  .post(
                      Shop.PRODUCTS,
                      "{\"name\": \"A\", \"barcode\": \"4780000000017\", \"sale_price\": 1}")
                  .status());
    }

    List<Integer> answers = all(changes);

    assertThat(answers).containsOnly(201, 409);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
  }

  private Integer receive(Long... products) {
    List<String> lines = new ArrayList<>();
    for (long product : products) {
      lines.add(
          "{\"product\": %d, \"quantity\": 3, \"unit_cost\": %d}"
              .formatted(product, 40 + lines.size()));
    }
    return shop.owner()
        .post(RECEIPTS, "{\"lines\": [%s]}".formatted(String.join(",", lines)))
        .status();
  }

  private void sell(int sale, long milk, long bread) {
    String line =
        """
        {"line_id": %d, "product_id": %d, "quantity": "1.000", "cost_price": "50.00"}""";
    events.send(
        "sales.sale",
        events.event(
            shop.store(),
            "sales.sale-completed.v1",
            sale,
            1,
            """
            {"sale_id": %d, "completed_at": "2026-11-21T09:30:00Z", "lines": [%s, %s]}"""
                .formatted(
                    sale, line.formatted(2 * sale, bread), line.formatted(2 * sale + 1, milk))));
  }

  private static List<Integer> all(List<Callable<Integer>> changes) throws Exception {
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Integer> answer : people.invokeAll(changes)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private void assertLedgerAgrees() {
    TenantScope.run(
        shop.store().tenant(),
        () ->
            assertThat(
                    jdbc.sql(
                            """
                            select s.product_id from stock s
                            left join lateral (
                              select sum(m.quantity) as total, count(*) as entries
                              from stock_movement m where m.product_id = s.product_id) l on true
                            where s.on_hand <> coalesce(l.total, 0) or s.version <> l.entries
                              or exists (
                                select from (
                                  select m.balance_after, sum(m.quantity) over (order by m.id) as sum
                                  from stock_movement m where m.product_id = s.product_id) b
                                where b.balance_after <> b.sum)
                            """)
                        .query(Long.class)
                        .list())
                .isEmpty());
  }
}
