package uz.erp.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.PRODUCTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uz.erp.catalog.Shop;
import uz.erp.platform.measure.Money;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

/** A till that only ever asks for what changed has what the store has. */
@ServiceIT
class ProductChangesIT {

  private static final String CHANGES = PRODUCTS + "changes/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private ProductCosts costs;
  @Autowired private TransactionTemplate transaction;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("changes"));
  }

  @Test
  void changesComeOnceWithTheLatestStateAndTombstones() {
    long cola = shop.product("{\"name\": \"Cola\", \"barcode\": \"111\", \"sale_price\": 80}", 201);
    long bread = shop.product("Bread");
    long start = changes("?after_version=0").expect(200).json().path("version").asLong();
    shop.owner().patch(PRODUCTS + cola + "/", "{\"sale_price\": 81}").expect(200);
    shop.owner().patch(PRODUCTS + cola + "/", "{\"sale_price\": 82}").expect(200);
    shop.owner().delete(PRODUCTS + bread + "/").expect(204);

    TestAnswer answer = changes("?after_version=" + start).expect(200);

    JsonNode results = answer.json().path("results");
    assertThat(results.size()).isEqualTo(2);
    assertThat(results.at("/0/id").asLong()).isEqualTo(cola);
    assertThat(results.at("/0/deleted").asBoolean()).isFalse();
    assertThat(results.at("/0/sale_price").asString()).isEqualTo("82.00");
    assertThat(results.at("/0/barcodes/0").asString()).isEqualTo("111");
    assertThat(results.at("/0/packagings").isEmpty()).isTrue();
    assertThat(results.at("/0/prices").isEmpty()).isTrue();
    assertThat(results.at("/1/id").asLong()).isEqualTo(bread);
    assertThat(results.at("/1/deleted").asBoolean()).isTrue();
    assertThat(results.at("/1/change_version")).isEqualTo(answer.json().path("version"));
    assertThat(answer.json().path("has_more").asBoolean()).isFalse();
    assertThat(shop.owner().get(PRODUCTS + "?after_version=" + start).text())
        .isEqualTo(answer.text());
  }

  @Test
  void everythingATillChargesByIsAChange() {
    long category = shop.category("Drinks");
    long cola =
        shop.product(
            "{\"name\": \"Cola\", \"sale_price\": 80, \"category\": %d}".formatted(category), 201);
    long list =
        shop.owner()
            .post("/api/products/price-lists/", "{\"name\": \"VIP\"}")
            .expect(201)
            .json()
            .path("id")
            .asLong();

    shop.receive(cola, "10", "60");
    assertThat(onlyChange().path("cost_price").asString()).isEqualTo("60.00");
    shop.owner().patch(Shop.CATEGORIES + category + "/", "{\"name\": \"Soft\"}").expect(200);
    assertThat(onlyChange().path("category_name").asString()).isEqualTo("Soft");
    shop.owner()
        .post(PRODUCTS + cola + "/packagings/", "{\"factor\": 6, \"barcode\": \"BOX\"}")
        .expect(201);
    assertThat(onlyChange().at("/packagings/0/barcodes/0").asString()).isEqualTo("BOX");
    shop.owner()
        .patch(
            "/api/products/price-lists/" + list + "/prices/",
            "{\"prices\": [{\"product\": %d, \"price\": 70}]}".formatted(cola))
        .expect(200);
    assertThat(onlyChange().at("/prices/0/price").asString()).isEqualTo("70.00");
  }

  @Test
  void nothingNewIsSaidWithoutABody() {
    long cola = shop.product("Cola");
    TestAnswer first = changes("?after_version=0").expect(200);
    String tag = String.valueOf(first.header("ETag"));

    TestAnswer same =
        shop.owner().header("If-None-Match", tag).get(CHANGES + "?after_version=0").expect(304);
    shop.adjust(cola, "1").expect(201); // stock is no change of the product
    shop.owner().header("If-None-Match", tag).get(CHANGES + "?after_version=0").expect(304);
    shop.owner().patch(PRODUCTS + cola + "/", "{\"name\": \"Cola\"}").expect(200);
    shop.owner().header("If-None-Match", tag).get(CHANGES + "?after_version=0").expect(304);
    shop.owner().patch(PRODUCTS + cola + "/", "{\"name\": \"Fanta\"}").expect(200);

    assertThat(same.text()).isEmpty();
    shop.owner().header("If-None-Match", tag).get(CHANGES + "?after_version=0").expect(200);
  }

  @Test
  void pagesFollowEachOther() {
    for (int i = 0; i < 5; i++) {
      shop.product("Product " + i);
    }

    List<String> names = new ArrayList<>();
    long version = 0;
    boolean more = true;
    while (more) {
      JsonNode page = changes("?limit=2&after_version=" + version).expect(200).json();
      page.path("results").forEach(product -> names.add(product.path("name").asString()));
      version = page.path("version").asLong();
      more = page.path("has_more").asBoolean();
    }

    assertThat(names)
        .containsExactly("Product 0", "Product 1", "Product 2", "Product 3", "Product 4");
  }

  @Test
  void whatCommitsLateIsNotMissedByWhoReadMeanwhile() throws Exception {
    long slow = shop.product("Slow");
    long quick = shop.product("Quick");
    CountDownLatch changed = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);

    long version;
    try (ExecutorService people = Executors.newSingleThreadExecutor()) {
      Future<?> late =
          people.submit(
              () ->
                  TenantScope.run(
                      shop.store().tenant(),
                      () ->
                          transaction.executeWithoutResult(
                              status -> {
                                costs.change(slow, cost -> Money.of(60));
                                changed.countDown();
                                await(read);
                              })));
      await(changed);
      price(quick, 1);
      version = changes("?after_version=0").expect(200).json().path("version").asLong();
      read.countDown();
      late.get();
    }

    JsonNode results = changes("?after_version=" + version).expect(200).json().path("results");
    assertThat(results.size()).isEqualTo(1);
    assertThat(results.at("/0/id").asLong()).isEqualTo(slow);
    assertThat(results.at("/0/cost_price").asString()).isEqualTo("60.00");
  }

  @Test
  void aReaderMissesNothingWhateverTheOrderOfTheCommits() throws Exception {
    List<Long> products = new ArrayList<>();
    long category = shop.category("All");
    for (int i = 0; i < 8; i++) {
      products.add(
          shop.product(
              "{\"name\": \"P%d\", \"sale_price\": 1, \"category\": %d}".formatted(i, category),
              201));
    }
    AtomicBoolean done = new AtomicBoolean();
    Map<Long, String> copy = new TreeMap<>();
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int number = i;
      long product = products.get(i % products.size());
      writers.add(
          switch (i % 5) {
            case 0 -> () -> receive(products, number); // long: many rows before the commit
            case 1 -> () -> renameCategory(category, number);
            case 2 -> () -> shop.product("New " + number) > 0 ? 201 : 0;
            default -> () -> price(product, number); // short
          });
    }

    try (ExecutorService people = Executors.newFixedThreadPool(9)) {
      Future<Long> reader = people.submit(() -> follow(copy, done));
      for (Future<Integer> answer : people.invokeAll(writers)) {
        assertThat(answer.get()).isIn(200, 201);
      }
      done.set(true);
      long version = reader.get();
      assertThat(changes("?after_version=" + version).json().path("results").isEmpty()).isTrue();
    }

    Map<Long, String> table = new TreeMap<>();
    JsonNode all = changes("?after_version=0&limit=1000").expect(200).json().path("results");
    all.forEach(product -> table.put(product.path("id").asLong(), product.toString()));
    assertThat(copy).isEqualTo(table);
    assertThat(table).hasSize(8 + 12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?after_version=-1",
        "?after_version=x",
        "?after_version=99999999999999999999",
        "?after_version=1000000",
        "?limit=0",
        "?limit=1001",
        "?limit=x"
      })
  void aBadQuestionIsRefused(String query) {
    shop.product("Cola");

    assertThat(changes(query).expect(400).at("/code")).isEqualTo("validation_failed");
    if (query.startsWith("?after")) {
      shop.owner().get(PRODUCTS + query).expect(400);
    }
  }

  @Test
  void eachStoreCountsForItself() {
    shop.product("Mine");
    Shop other = Shop.of(api, stores.open("other"));

    JsonNode theirs = other.owner().get(CHANGES).expect(200).json();

    assertThat(theirs.path("version").asLong()).isZero();
    assertThat(theirs.path("results").isEmpty()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks on and on like a till, until nothing can come any more; puts everything into the copy. */
  private long follow(Map<Long, String> copy, AtomicBoolean done) {
    long version = 0;
    while (true) {
      boolean last = done.get();
      JsonNode page = changes("?limit=7&after_version=" + version).expect(200).json();
      for (JsonNode product : page.path("results")) {
        assertThat(product.path("change_version").asLong()).isGreaterThan(version);
        version = product.path("change_version").asLong();
        copy.put(product.path("id").asLong(), product.toString());
      }
      assertThat(page.path("version").asLong()).isEqualTo(version);
      if (last && !page.path("has_more").asBoolean()) {
        return version;
      }
    }
  }

  private int receive(List<Long> products, int cost) {
    List<String> lines = new ArrayList<>();
    for (long product : products) {
      lines.add(
          "{\"product\": %d, \"quantity\": 3, \"unit_cost\": %d}".formatted(product, cost + 1));
    }
    return shop.owner()
        .post(Shop.RECEIPTS, "{\"lines\": [%s]}".formatted(String.join(",", lines)))
        .status();
  }

  private int renameCategory(long category, int number) {
    return shop.owner()
        .patch(Shop.CATEGORIES + category + "/", "{\"name\": \"All %d\"}".formatted(number))
        .status();
  }

  private int price(long product, int price) {
    return shop.owner()
        .patch(PRODUCTS + product + "/", "{\"sale_price\": %d}".formatted(1000 + price))
        .status();
  }

  private JsonNode onlyChange() {
    JsonNode results = changes("?after_version=0").expect(200).json().path("results");
    assertThat(results.size()).isEqualTo(1);
    return results.path(0);
  }

  private TestAnswer changes(String query) {
    return shop.owner().get(CHANGES + query);
  }
}
