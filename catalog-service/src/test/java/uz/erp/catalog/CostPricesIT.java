package uz.erp.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.MOVEMENTS;
import static uz.erp.catalog.Shop.PRODUCTS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStores;

/** What goods cost is shown only to callers with the permission, in every place. */
@ServiceIT
class CostPricesIT {

  private static final String COST = "61.23";
  private static final String EXPORT = "/api/products/export/";

  @TempDir private Path folder;
  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;
  private TestApi cashier;
  private long tea;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("costs"));
    cashier = api.as(shop.store(), "cashier");
    tea =
        shop.product(
            """
            {"name": "Tea", "sku": "TEA", "barcode": "4780000000017", "cost_price": "%s",
             "sale_price": 80, "min_stock": 9}"""
                .formatted(COST),
            201);
    shop.receive(tea, "5", COST);
  }

  private static final String[] ANSWERS = {
    PRODUCTS,
    "/api/products/",
    PRODUCTS + "?search=tea",
    PRODUCTS + "?after_version=0",
    PRODUCTS + "changes/?after_version=0",
    PRODUCTS + "low-stock/",
    PRODUCTS + "by-barcode/4780000000017/",
    MOVEMENTS,
    EXPORT + "?format=csv"
  };

  @Test
  void aCashierReadsNoCostAnywhere() throws IOException {
    for (String path : ANSWERS) {
      assertHidden(path, cashier.get(path).expect(200).text());
    }
    assertHidden("one", cashier.get(PRODUCTS + tea + "/").expect(200).text());
    assertHidden("xlsx", unzipped(cashier.get(EXPORT + "?format=xlsx").expect(200).bytes()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"view_products", "view_products,update_products,create_sales"})
  void noMoreDoesAKeyWithoutTheScope(String scopes) {
    TestApi key = key(scopes.split(","));
    for (String path : ANSWERS) {
      assertHidden(path, key.get(path).expect(200).text());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "manager", "stockkeeper"})
  void whomItConcernsGoesOnReadingIt(String role) throws IOException {
    TestApi caller = api.as(shop.store(), role);
    for (String path : ANSWERS) {
      assertThat(number(caller.get(path).expect(200).text())).as(path).contains(COST);
    }
    assertThat(unzipped(caller.get(EXPORT + "?format=xlsx").expect(200).bytes())).contains(COST);
    assertThat(caller.get(PRODUCTS + tea + "/").at("/cost_price")).isEqualTo(COST);
    assertThat(caller.get(MOVEMENTS).at("/results/0/unit_cost")).isEqualTo(COST);
    caller.get(PRODUCTS + "?ordering=-cost_price").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"view_all", "manage_products", "manage_inventory", "view_analytics"})
  void eachOfTheFourScopesIsEnough(String scope) {
    assertThat(key("view_products", scope).get(PRODUCTS + tea + "/").at("/cost_price"))
        .isEqualTo(COST);
  }

  @Test
  void theOrderOfAListDoesNotTellIt() {
    for (String ordering : new String[] {"cost_price", "-cost_price"}) {
      for (String path : new String[] {PRODUCTS, "/api/products/", PRODUCTS + "low-stock/"}) {
        JsonNode refused = cashier.get(path + "?ordering=" + ordering).expect(400).json();
        assertThat(refused.at("/ordering/0").asString())
            .contains("sale_price")
            .doesNotContain("cost_price");
      }
    }
  }

  /** Otherwise a caller who may see costs from today on would get 304. */
  @Test
  void theTagOfChangesSaysWhetherCostsAreInIt() {
    String seen = tagOf(shop.owner());
    String unseen = tagOf(cashier);

    assertThat(seen).isNotEqualTo(unseen);
    String changes = PRODUCTS + "changes/";
    assertThat(cashier.header("If-None-Match", unseen).get(changes).status()).isEqualTo(304);
    assertThat(shop.owner().header("If-None-Match", unseen).get(changes).status()).isEqualTo(200);
    assertThat(shop.owner().header("If-None-Match", seen).get(changes).status()).isEqualTo(304);
  }

  @Test
  void whoMayChangeAProductButSeeNoCostChangesNoneUnknowingly() {
    TestApi key = key("view_products", "create_products", "update_products");
    String path = PRODUCTS + tea + "/";

    assertHidden("patch", key.patch(path, "{\"name\": \"Black tea\"}").expect(200).text());
    assertThat(shop.get(tea).path("cost_price").asString()).isEqualTo(COST);
    assertHidden(
        "put", key.put(path, "{\"name\": \"Tea\", \"sale_price\": 81}").expect(200).text());
    assertThat(shop.get(tea).path("cost_price").asString()).isEqualTo(COST);
    assertHidden(
        "post",
        key.post(PRODUCTS, "{\"name\": \"Cup\", \"sale_price\": 9, \"cost_price\": 61.23}")
            .expect(201)
            .text());
  }

  /** A till that got the answer of a change once gets the same again, and no more. */
  @Test
  void aRepeatedAnswerTellsNoMoreThanTheFirst() {
    TestApi key = key("create_products").header("Idempotency-Key", "cup-1");
    String cup = "{\"name\": \"Cup\", \"sale_price\": 9, \"cost_price\": 61.23}";

    String first = key.post(PRODUCTS, cup).expect(201).text();
    assertHidden("first", first);
    assertThat(key.post(PRODUCTS, cup).expect(201).text()).isEqualTo(first);
  }

  /**
   * sales-service asks with the pass of the employee who sells, and freezes the cost in the line; a
   * cashier who gets past the gateway has no key of the parts.
   */
  @Test
  void onlyServicesGetTheWholeProductWhateverTheirCaller() {
    String path = "/internal/products?id=" + tea;

    assertThat(cashier.asPart().get(path).at("/cost_price")).isEqualTo(COST);
    cashier.get(path).expect(401);
  }

  private TestApi key(String... scopes) {
    return api.as(shop.store(), TestRole.apiClient(scopes));
  }

  private static String tagOf(TestApi caller) {
    String tag = caller.get(PRODUCTS + "changes/").expect(200).header("ETag");
    assertThat(tag).isNotNull();
    return String.valueOf(tag);
  }

  private static void assertHidden(String what, String answer) {
    assertThat(answer).as(what).containsAnyOf("Tea", "tea", "Cup");
    assertThat(number(answer))
        .as(what)
        .doesNotContain(COST, "cost", "value_change", "Себестоимость");
  }

  /** A table has numbers as the caller's language writes them. */
  private static String number(String text) {
    return text.replace("61,23", COST);
  }

  private String unzipped(byte[] workbook) throws IOException {
    Path file = Files.write(folder.resolve("products.xlsx"), workbook);
    StringBuilder parts = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        parts.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts.toString();
  }
}
