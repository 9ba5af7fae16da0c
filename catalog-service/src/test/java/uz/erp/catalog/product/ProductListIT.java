package uz.erp.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.PRODUCTS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ProductListIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("list"));
  }

  @Test
  void theNewestComeFirstPageByPage() {
    for (int i = 1; i <= 5; i++) {
      shop.product("Product " + i);
    }

    TestAnswer first = shop.owner().get(PRODUCTS + "?page_size=2").expect(200);
    TestAnswer last = shop.owner().get(PRODUCTS + "?page_size=2&page=3").expect(200);

    assertThat(first.at("/count")).isEqualTo("5");
    assertThat(names(first)).containsExactly("Product 5", "Product 4");
    assertThat(first.at("/next")).contains("page=2");
    assertThat(first.json().path("previous").isNull()).isTrue();
    assertThat(names(last)).containsExactly("Product 1");
    assertThat(last.json().path("next").isNull()).isTrue();
    assertThat(names(shop.owner().get(PRODUCTS + "?page=9"))).isEmpty();
  }

  @Test
  void theShortPathIsAnAlias() {
    shop.product("Alias");

    assertThat(names(shop.owner().get("/api/products/"))).containsExactly("Alias");
    assertThat(names(shop.owner().get("/api/products"))).containsExactly("Alias");
    assertThat(names(shop.owner().get("/api/products/products"))).containsExactly("Alias");
  }

  @Test
  void searchFindsNameSkuAndBarcodeInAnyCase() {
    shop.product(
        """
        {"name": "Молоко Мёд 3.2%", "sku": "MILK-32", "barcode": "4780001112223", "sale_price": 9}""",
        201);
    shop.product("Oʻrik quritilgan");
    shop.product("Хлеб");

    assertThat(search("молоко")).containsExactly("Молоко Мёд 3.2%");
    assertThat(search("МЕД")).containsExactly("Молоко Мёд 3.2%");
    assertThat(search("мёд молоко")).containsExactly("Молоко Мёд 3.2%");
    assertThat(search("milk-3")).containsExactly("Молоко Мёд 3.2%");
    assertThat(search("1112223")).containsExactly("Молоко Мёд 3.2%");
    assertThat(search("o'rik")).containsExactly("Oʻrik quritilgan");
    assertThat(search("ХЛЕБ")).containsExactly("Хлеб");
    assertThat(search("%")).containsExactly("Молоко Мёд 3.2%");
    assertThat(search("_")).isEmpty();
    assertThat(search("молоко хлеб")).isEmpty();
  }

  @Test
  void searchFollowsChanges() {
    long id = shop.product("Before");

    shop.owner().patch(PRODUCTS + id + "/", "{\"name\": \"After\"}").expect(200);

    assertThat(search("before")).isEmpty();
    assertThat(search("after")).containsExactly("After");
  }

  @Test
  void aCategoryIncludesThoseBelowIt() {
    long food = shop.category("Food");
    long dairy =
        shop.owner()
            .post(Shop.CATEGORIES, "{\"name\": \"Dairy\", \"parent\": %d}".formatted(food))
            .expect(201)
            .json()
            .path("id")
            .asLong();
    long tools = shop.category("Tools");
    product("Milk", dairy);
    product("Bread", food);
    product("Hammer", tools);

    assertThat(names(shop.owner().get(PRODUCTS + "?ordering=name&category=" + food)))
        .containsExactly("Bread", "Milk");
    assertThat(names(shop.owner().get(PRODUCTS + "?category=" + dairy))).containsExactly("Milk");
    assertThat(names(shop.owner().get(PRODUCTS + "?category=999999"))).isEmpty();
  }

  @Test
  void activeAndInactiveProductsCanBeToldApart() {
    shop.product("On");
    shop.product("{\"name\": \"Off\", \"sale_price\": 1, \"is_active\": false}", 201);

    assertThat(names(shop.owner().get(PRODUCTS + "?is_active=true"))).containsExactly("On");
    assertThat(names(shop.owner().get(PRODUCTS + "?is_active=false"))).containsExactly("Off");
  }

  @Test
  void theDocumentedOrderingsWork() {
    shop.product("{\"name\": \"B\", \"sale_price\": 1}", 201);
    shop.product("{\"name\": \"A\", \"sale_price\": 3}", 201);
    shop.product("{\"name\": \"C\", \"sale_price\": 2}", 201);

    assertThat(names(shop.owner().get(PRODUCTS + "?ordering=name"))).containsExactly("A", "B", "C");
    assertThat(names(shop.owner().get(PRODUCTS + "?ordering=sale_price")))
        .containsExactly("B", "C", "A");
    assertThat(names(shop.owner().get(PRODUCTS + "?ordering=-sale_price")))
        .containsExactly("A", "C", "B");
    assertThat(names(shop.owner().get(PRODUCTS + "?ordering=-created_at")))
        .containsExactly("C", "A", "B");
    assertThat(shop.owner().get(PRODUCTS + "?ordering=secret").expect(400).at("/ordering/0"))
        .contains("sale_price");
  }

  @Test
  void lowStockMeansNoMoreThanTheMinimumIsAvailable() {
    long scarce = withMinimum("Scarce", 5);
    long enough = withMinimum("Enough", 5);
    long exact = withMinimum("Exact", 5);
    shop.product("{\"name\": \"Off\", \"sale_price\": 1, \"is_active\": false}", 201);
    shop.adjust(scarce, "1").expect(201);
    shop.adjust(enough, "5.001").expect(201);
    shop.adjust(exact, "5").expect(201);

    TestAnswer low = shop.owner().get(PRODUCTS + "low-stock/").expect(200);

    assertThat(names(low)).containsExactly("Scarce", "Exact");
    assertThat(low.at("/count")).isEqualTo("2");
    assertThat(low.at("/results/0/stock/available")).isEqualTo("1.000");
    assertThat(low.at("/results/0/min_stock")).isEqualTo("5.000");
  }

  @Test
  void filtersNarrowTheListTogether() {
    long food = shop.category("Food");
    long dairy =
        shop.owner()
            .post(Shop.CATEGORIES, "{\"name\": \"Dairy\", \"parent\": %d}".formatted(food))
            .expect(201)
            .json()
            .path("id")
            .asLong();
    product("Milk", dairy);
    product("Bread", food);
    shop.product(
        "{\"name\": \"Vodka\", \"sale_price\": \"99.99\", \"marking_required\": true}", 201);
    long stocked = shop.product("{\"name\": \"Salt\", \"sale_price\": 5, \"min_stock\": 1}", 201);
    shop.adjust(stocked, "2").expect(201);

    assertThat(filtered("category=%d&include_descendants=false".formatted(food)))
        .containsExactly("Bread");
    assertThat(filtered("category=%d&include_descendants=true".formatted(food)))
        .containsExactly("Bread", "Milk");
    assertThat(filtered("has_stock=true")).containsExactly("Salt");
    assertThat(filtered("has_stock=false")).containsExactly("Bread", "Milk", "Vodka");
    assertThat(filtered("low_stock=false")).containsExactly("Salt");
    assertThat(filtered("low_stock=true")).containsExactly("Bread", "Milk", "Vodka");
    assertThat(filtered("marking_required=true")).containsExactly("Vodka");
    assertThat(filtered("min_price=5&max_price=99.99")).containsExactly("Salt", "Vodka");
    assertThat(filtered("max_price=4.99&category=" + dairy)).containsExactly("Milk");
    assertThat(names(shop.owner().get(PRODUCTS + "low-stock/?category=" + food + "&ordering=name")))
        .containsExactly("Bread", "Milk");
    for (String field :
        List.of(
            "id",
            "name",
            "sku",
            "sale_price",
            "cost_price",
            "min_stock",
            "category_name",
            "created_at",
            "updated_at",
            "on_hand",
            "available")) {
      assertThat(names(shop.owner().get(PRODUCTS + "?ordering=-" + field))).hasSize(4);
      assertThat(names(shop.owner().get(PRODUCTS + "?search=l&ordering=" + field))).isEmpty();
    }
  }

  private List<String> filtered(String query) {
    return names(shop.owner().get(PRODUCTS + "?ordering=name&" + query));
  }

  private long withMinimum(String name, int minimum) {
    return shop.product(
        """
        {"name": "%s", "sale_price": 1, "min_stock": %d}"""
            .formatted(name, minimum),
        201);
  }

  private void product(String name, long category) {
    shop.product(
        """
        {"name": "%s", "sale_price": 1, "category": %d}"""
            .formatted(name, category),
        201);
  }

  private List<String> search(String text) {
    return names(
        shop.owner().get(PRODUCTS + "?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
  }

  private static List<String> names(TestAnswer answer) {
    List<String> names = new ArrayList<>();
    answer
        .expect(200)
        .json()
        .path("results")
        .forEach(product -> names.add(product.path("name").asString()));
    return names;
  }
}
