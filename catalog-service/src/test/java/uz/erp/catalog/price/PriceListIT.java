package uz.erp.catalog.price;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.PRODUCTS;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class PriceListIT {

  private static final String LISTS = "/api/products/price-lists/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;
  private long cola;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("prices"));
    cola =
        shop.product(
            "{\"name\": \"Cola\", \"sale_price\": 80, \"wholesale_price\": \"70.50\"}", 201);
  }

  @Test
  void theQuantityDecidesWhichPriceOfAListHolds() {
    long list = list("{\"name\": \"VIP\"}");
    add(list, line(cola, "10", "65"), line(cola, "2.5", "75")).expect(200);

    assertQuote("", "80.00", "sale_price");
    assertQuote("?quantity=2&price_list=" + list, "80.00", "below_min_quantity");
    assertQuote("?quantity=2.5&price_list=" + list, "75.00", "price_list");
    assertQuote("?quantity=9.999&price_list=" + list, "75.00", "price_list");
    assertQuote("?quantity=10&price_list=" + list, "65.00", "price_list");
    assertQuote("?quantity=10&price_list=wholesale", "70.50", "wholesale_price");
    TestAnswer quote = quote("?quantity=10&price_list=" + list).expect(200);
    assertThat(quote.at("/total")).isEqualTo("650.00");
    assertThat(quote.at("/price_list_name")).isEqualTo("VIP");
    assertThat(quote.at("/min_quantity")).isEqualTo("10.000");
    assertThat(quote.at("/explanation")).isEqualTo("Цена прайс-листа для этого количества.");
    assertThat(quote.at("/prices/1/price")).isEqualTo("65.00");
  }

  @Test
  void aListThatDoesNotHoldLeavesTheSalePrice() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    long off = list("{\"name\": \"Off\", \"is_active\": false}");
    long past = list("{\"name\": \"Past\", \"valid_to\": \"%s\"}".formatted(today.minusDays(2)));
    long future =
        list("{\"name\": \"Future\", \"valid_from\": \"%s\"}".formatted(today.plusDays(2)));
    long now =
        list(
            "{\"name\": \"Now\", \"valid_from\": \"%s\", \"valid_to\": \"%s\"}"
                .formatted(today.minusDays(1), today.plusDays(1)));
    long empty = list("{\"name\": \"Empty\"}");
    for (long list : new long[] {off, past, future, now}) {
      add(list, line(cola, "0", "60")).expect(200);
    }
    long plain = shop.product("Plain");

    assertQuote("?price_list=" + off, "80.00", "list_inactive");
    assertQuote("?price_list=" + past, "80.00", "list_not_valid_today");
    assertQuote("?price_list=" + future, "80.00", "list_not_valid_today");
    assertQuote("?price_list=" + now, "60.00", "price_list");
    assertQuote("?price_list=" + empty, "80.00", "not_in_list");
    assertThat(shop.owner().get(PRODUCTS + plain + "/prices/?price_list=wholesale").at("/reason"))
        .isEqualTo("no_wholesale_price");
  }

  @Test
  void pricesAreAddedReplacedAndTakenAway() {
    long bread = shop.product("Bread");
    long list = list("{\"name\": \"VIP\"}");
    add(list, line(cola, "0", "70"), line(bread, "0", "50")).expect(200);
    add(list, line(cola, "0", "69"), line(cola, "5", "60")).expect(200);

    TestAnswer three = prices(list);
    shop.owner().delete(LISTS + list + "/prices/" + three.at("/results/0/id") + "/").expect(204);
    TestAnswer two = prices(list);
    TestAnswer replaced =
        shop.owner()
            .put(LISTS + list + "/prices/", "{\"prices\": [%s]}".formatted(line(bread, "1", "40")))
            .expect(200);

    assertThat(three.at("/count")).isEqualTo("3");
    assertThat(three.at("/results/0/product_name")).isEqualTo("Bread");
    assertThat(three.at("/results/1/price")).isEqualTo("69.00");
    assertThat(three.at("/results/1/sale_price")).isEqualTo("80.00");
    assertThat(two.at("/count")).isEqualTo("2");
    assertThat(replaced.at("/prices_count")).isEqualTo("1");
    assertThat(prices(list).at("/results/0/min_quantity")).isEqualTo("1.000");
    assertThat(shop.owner().get(LISTS + list + "/prices/?product=" + cola).at("/count"))
        .isEqualTo("0");
    assertThat(shop.owner().get(LISTS + list + "/prices/?search=bre").at("/count")).isEqualTo("1");
    shop.owner().delete(LISTS + list + "/prices/999999/").expect(404);
  }

  @Test
  void whatTillsWouldChargeIsAVersionOfTheProduct() {
    long list = list("{\"name\": \"VIP\", \"is_active\": false}");
    add(list, line(cola, "0", "70")).expect(200);
    assertThat(version()).isEqualTo(1);

    shop.owner().patch(LISTS + list + "/", "{\"is_active\": true}").expect(200);
    assertThat(version()).isEqualTo(2);
    add(list, line(cola, "0", "71")).expect(200);
    assertThat(version()).isEqualTo(3);
    TestAnswer answer = shop.owner().asPart().get("/internal/products?id=" + cola);
    assertThat(answer.at("/prices/0/price")).isEqualTo("71.00");
    assertThat(answer.at("/prices/0/price_list_name")).isEqualTo("VIP");
    shop.owner().delete(LISTS + list + "/").expect(204);
    assertThat(version()).isEqualTo(4);
    assertThat(
            shop.owner()
                .asPart()
                .get("/internal/products?id=" + cola)
                .json()
                .path("prices")
                .isEmpty())
        .isTrue();
  }

  @Test
  void aListIsChangedOnTheVersionTheClientSaw() {
    long list = list("{\"name\": \"VIP\", \"valid_to\": \"2999-12-31\"}");
    String path = LISTS + list + "/";

    TestAnswer changed =
        shop.owner().header("If-Match", "\"1\"").patch(path, "{\"valid_to\": null}").expect(200);
    shop.owner().header("If-Match", "\"1\"").patch(path, "{\"name\": \"X\"}").expect(412);
    shop.owner()
        .header("If-Match", "\"1\"")
        .patch(path + "prices/", "{\"prices\": []}")
        .expect(412);
    shop.owner().header("If-Match", "\"1\"").delete(path).expect(412);

    assertThat(changed.json().path("valid_to").isNull()).isTrue();
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(shop.owner().put(path, "{\"name\": \"Gold\"}").at("/name")).isEqualTo("Gold");
    assertThat(shop.owner().get(LISTS + "?is_active=true").at("/results/0/name")).isEqualTo("Gold");
    assertThat(shop.owner().get(LISTS + "?search=silver").at("/count")).isEqualTo("0");
  }

  @Test
  void namesAreTakenOnceAlsoByManyAtOnce() throws Exception {
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String name = i % 2 == 0 ? "vip" : "VIP";
      changes.add(() -> shop.owner().post(LISTS, "{\"name\": \"%s\"}".formatted(name)).status());
    }

    List<Integer> answers = all(changes);

    assertThat(answers).containsOnly(201, 409);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
    assertThat(shop.owner().post(LISTS, "{\"name\": \"Vip\"}").expect(409).at("/name/0"))
        .isNotBlank();
  }

  @Test
  void listsWithTheSameProductsDoNotWaitForEachOther() throws Exception {
    List<Long> products = new ArrayList<>(List.of(cola));
    for (int i = 0; i < 4; i++) {
      products.add(shop.product("Product " + i));
    }
    long one = list("{\"name\": \"One\"}");
    long two = list("{\"name\": \"Two\"}");
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String price = String.valueOf(i + 1);
      List<Long> order = i % 2 == 0 ? products : products.reversed();
      String[] lines = order.stream().map(id -> line(id, "1", price)).toArray(String[]::new);
      changes.add(() -> add(one, lines).status());
      changes.add(() -> add(two, lines).status());
      changes.add(() -> shop.receive(order.getFirst(), "1", price).status() - 1);
    }

    assertThat(all(changes)).containsOnly(200);

    assertThat(prices(one).at("/count")).isEqualTo("5");
    assertThat(prices(two).at("/count")).isEqualTo("5");
  }

  @Test
  void aRepeatedRequestMakesOneList() {
    TestApi once = shop.owner().header("Idempotency-Key", "list-1");

    TestAnswer first = once.post(LISTS, "{\"name\": \"VIP\"}").expect(201);
    TestAnswer again = once.post(LISTS, "{\"name\": \"VIP\"}").expect(201);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(shop.owner().get(LISTS).at("/count")).isEqualTo("1");
  }

  @Test
  void aDeletedProductHasNoPrices() {
    long list = list("{\"name\": \"VIP\"}");
    add(list, line(cola, "0", "70")).expect(200);

    shop.owner().delete(PRODUCTS + cola + "/").expect(204);

    assertThat(prices(list).at("/count")).isEqualTo("0");
    quote("").expect(404);
    assertThat(add(list, line(cola, "0", "1")).expect(400).json().at("/errors").toString())
        .contains("prices[0].product");
    shop.owner().delete(LISTS + list + "/").expect(204);
  }

  @Test
  void listsOfAnotherStoreAreNotThere() {
    Shop other = Shop.of(api, stores.open("other"));
    long list = list("{\"name\": \"VIP\"}");

    other.owner().get(LISTS + list + "/").expect(404);
    other.owner().get(LISTS + list + "/prices/").expect(404);
    other.owner().patch(LISTS + list + "/prices/", "{\"prices\": []}").expect(404);
    other.owner().delete(LISTS + list + "/").expect(404);
    assertThat(other.owner().get(LISTS).at("/count")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name       | null
          name       | " "
          name       | 5
          name       | "a\\u0000"
          is_active  | "yes"
          valid_from | "soon"
          valid_from | 5
          valid_from | "1999-12-31"
          valid_to   | "2026-02-30"
          valid_to   | "+999999999-12-31"
          valid_to   | "2001-01-01"
          """)
  void aBadFieldOfAListIsNamed(String field, String value) {
    String body =
        switch (field) {
          case "name" -> "{\"name\": %s}".formatted(value);
          case "valid_to" ->
              "{\"name\": \"A\", \"valid_from\": \"2020-01-01\", \"valid_to\": %s}"
                  .formatted(value);
          default -> "{\"name\": \"A\", \"%s\": %s}".formatted(field, value);
        };

    assertThat(shop.owner().post(LISTS, body).expect(400).at("/" + field + "/0")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                 | prices
          {"prices": null}                                                   | prices
          {"prices": [null]}                                                 | prices[0]
          {"prices": [{}]}                                                   | prices[0].product
          {"prices": [{"product": 999999, "price": 1}]}                      | prices[0].product
          {"prices": [{"product": COLA}]}                                    | prices[0].price
          {"prices": [{"product": COLA, "price": -1}]}                       | prices[0].price
          {"prices": [{"product": COLA, "price": 1e999999999}]}              | prices[0].price
          {"prices": [{"product": COLA, "price": 1, "min_quantity": -1}]}    | prices[0].min_quantity
          {"prices": [{"product": COLA, "price": 1, "min_quantity": 0.0001}]}| prices[0].min_quantity
          {"prices": [{"product": COLA, "price": 1}, {"product": COLA, "price": 2}]} | prices[1].min_quantity
          """)
  void aBadPriceIsNamedAndNothingIsSet(String body, String field) {
    long list = list("{\"name\": \"VIP\"}");
    String sent = body.replace("COLA", String.valueOf(cola));

    for (String method : new String[] {"PUT", "PATCH"}) {
      TestAnswer answer = shop.owner().send(method, LISTS + list + "/prices/", sent).expect(400);
      assertThat(answer.json().path("errors").path(field).path(0).asString("")).isNotBlank();
    }
    assertThat(prices(list).at("/count")).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quantity=0              | quantity
          quantity=-1             | quantity
          quantity=x              | quantity
          quantity=0.0001         | quantity
          quantity=1e999999999    | quantity
          quantity=99999999999    | quantity
          price_list=x            | price_list
          price_list=999999       | price_list
          """)
  void aBadQuestionIsRefused(String query, String field) {
    shop.owner().patch(PRODUCTS + cola + "/", "{\"sale_price\": 999999999999}").expect(200);

    assertThat(quote("?" + query).expect(400).at("/" + field + "/0")).isNotBlank();
  }

  private long list(String json) {
    return shop.owner().post(LISTS, json).expect(201).json().path("id").asLong();
  }

  private TestAnswer add(long list, String... lines) {
    return shop.owner()
        .patch(LISTS + list + "/prices/", "{\"prices\": [%s]}".formatted(String.join(",", lines)));
  }

  private TestAnswer prices(long list) {
    return shop.owner().get(LISTS + list + "/prices/").expect(200);
  }

  private TestAnswer quote(String query) {
    return shop.owner().get(PRODUCTS + cola + "/prices/" + query);
  }

  private void assertQuote(String query, String price, String reason) {
    TestAnswer quote = quote(query).expect(200);
    assertThat(quote.at("/reason")).isEqualTo(reason);
    assertThat(quote.at("/price")).isEqualTo(price);
  }

  private long version() {
    return shop.get(cola).path("version").asLong();
  }

  private static String line(long product, String quantity, String price) {
    return "{\"product\": %d, \"min_quantity\": \"%s\", \"price\": \"%s\"}"
        .formatted(product, quantity, price);
  }

  private static List<Integer> all(List<Callable<Integer>> changes) throws Exception {
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : people.invokeAll(changes)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
