package uz.erp.catalog.category;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.CATEGORIES;
import static uz.erp.catalog.Shop.PRODUCTS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class CategoryIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("category"));
  }

  @Test
  void aCategoryIsCreatedAndRead() {
    JsonNode created =
        shop.owner()
            .post(CATEGORIES, "{\"name\": \" Напитки \", \"description\": \"Вода и соки\"}")
            .expect(201)
            .json();

    assertThat(created.path("name").asString()).isEqualTo("Напитки");
    assertThat(created.path("description").asString()).isEqualTo("Вода и соки");
    assertThat(created.path("parent").isNull()).isTrue();
    assertThat(created.path("sort_order").asInt()).isZero();
    assertThat(created.path("is_active").asBoolean()).isTrue();
    assertThat(created.path("products_count").asInt()).isZero();
    assertThat(created.path("version").asLong()).isEqualTo(1);
    TestAnswer read = shop.owner().get(CATEGORIES + created.path("id").asLong() + "/").expect(200);
    assertThat(read.json()).isEqualTo(created);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void theListShowsTheTree() {
    long food = category("Food", null, 2);
    category("Dairy", food, 0);
    category("Tools", null, 1);

    assertThat(names(CATEGORIES)).containsExactly("Dairy", "Tools", "Food");
    assertThat(names(CATEGORIES + "?ordering=-name")).containsExactly("Tools", "Food", "Dairy");
    assertThat(names(CATEGORIES + "?roots=true")).containsExactly("Tools", "Food");
    assertThat(names(CATEGORIES + "?parent=" + food)).containsExactly("Dairy");
    assertThat(names(CATEGORIES + "?search=DAI")).containsExactly("Dairy");
  }

  @Test
  void searchKnowsCyrillicAndApostrophes() {
    shop.category("Мёд");
    shop.category("Oʻyinchoqlar");

    assertThat(names(CATEGORIES + "?search=%D0%9C%D0%95%D0%94")).containsExactly("Мёд");
    assertThat(names(CATEGORIES + "?search=o'yin")).containsExactly("Oʻyinchoqlar");
  }

  @Test
  void siblingsHaveDifferentNames() {
    long food = shop.category("Food");
    category("Dairy", food, 0);

    TestAnswer root = shop.owner().post(CATEGORIES, "{\"name\": \"FOOD\"}");
    TestAnswer child =
        shop.owner().post(CATEGORIES, "{\"name\": \"dairy\", \"parent\": %d}".formatted(food));

    assertThat(root.expect(409).at("/code")).isEqualTo("duplicate_category");
    assertThat(root.at("/name/0")).isNotBlank();
    child.expect(409);
    category("Food", food, 0); // elsewhere the name is free
  }

  @Test
  void aPatchMovesAndRenames() {
    long food = shop.category("Food");
    long dairy = shop.category("Dairy");

    TestAnswer moved =
        shop.owner()
            .header("If-Match", "\"1\"")
            .patch(CATEGORIES + dairy + "/", "{\"parent\": %d}".formatted(food))
            .expect(200);

    assertThat(moved.at("/parent")).isEqualTo(String.valueOf(food));
    assertThat(moved.at("/name")).isEqualTo("Dairy");
    assertThat(moved.at("/version")).isEqualTo("2");
    assertThat(
            shop.owner()
                .patch(CATEGORIES + dairy + "/", "{\"parent\": null}")
                .expect(200)
                .json()
                .path("parent")
                .isNull())
        .isTrue();
    assertThat(
            shop.owner()
                .header("If-Match", "\"1\"")
                .patch(CATEGORIES + dairy + "/", "{\"name\": \"Milk\"}")
                .expect(412)
                .at("/code"))
        .isEqualTo("version_mismatch");
    assertThat(
            shop.owner()
                .put(CATEGORIES + dairy + "/", "{\"name\": \"Milk\"}")
                .expect(200)
                .at("/name"))
        .isEqualTo("Milk");
  }

  @Test
  void theTreeCountsProductsOfEachBranch() {
    long food = shop.category("Food");
    long tools = shop.category("Tools");
    long dairy = child("Dairy", food);
    long cheese = child("Cheese", dairy);
    for (long category : new long[] {food, cheese, cheese}) {
      shop.product(
          "{\"name\": \"X\", \"sale_price\": 1, \"category\": %d}".formatted(category), 201);
    }
    shop.owner().patch(CATEGORIES + dairy + "/", "{\"is_active\": false}").expect(200);

    TestAnswer tree = shop.owner().get(CATEGORIES + "tree/").expect(200);
    TestAnswer active = shop.owner().get(CATEGORIES + "tree/?is_active=true").expect(200);

    assertThat(tree.json().size()).isEqualTo(2);
    assertThat(tree.at("/0/name")).isEqualTo("Food");
    assertThat(tree.at("/0/products_count")).isEqualTo("1");
    assertThat(tree.at("/0/total_products_count")).isEqualTo("3");
    assertThat(tree.at("/0/children/0/total_products_count")).isEqualTo("2");
    assertThat(tree.at("/0/children/0/children/0/id")).isEqualTo(String.valueOf(cheese));
    assertThat(tree.at("/1/id")).isEqualTo(String.valueOf(tools));
    assertThat(active.json().at("/0/children").isEmpty()).isTrue();
  }

  private long child(String name, long parent) {
    return shop.owner()
        .post(CATEGORIES, "{\"name\": \"%s\", \"parent\": %d}".formatted(name, parent))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  @Test
  void noCategoryLiesWithinItself() {
    long a = category("A", null, 0);
    long b = category("B", a, 0);
    long c = category("C", b, 0);

    for (long within : new long[] {a, b, c}) {
      TestAnswer answer =
          shop.owner().patch(CATEGORIES + a + "/", "{\"parent\": %d}".formatted(within));
      assertThat(answer.expect(409).at("/code")).isEqualTo("category_cycle");
    }
  }

  @Test
  void twoMovesAtOnceCannotCloseARing() throws Exception {
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        long a = shop.category("A" + round);
        long b = shop.category("B" + round);
        Future<TestAnswer> first = people.submit(() -> move(a, b));
        Future<TestAnswer> second = people.submit(() -> move(b, a));
        assertThat(List.of(first.get().status(), second.get().status()))
            .containsExactlyInAnyOrder(200, 409);
      }
    }
  }

  @Test
  void aCategoryInUseIsNotDeleted() {
    long food = shop.category("Food");
    long dairy = category("Dairy", food, 0);
    long milk =
        shop.product(
            "{\"name\": \"Milk\", \"sale_price\": 1, \"category\": %d}".formatted(dairy), 201);

    assertThat(shop.owner().delete(CATEGORIES + food + "/").expect(409).at("/code"))
        .isEqualTo("category_in_use");
    assertThat(shop.owner().delete(CATEGORIES + dairy + "/").expect(409).at("/code"))
        .isEqualTo("category_in_use");
    assertThat(shop.owner().get(CATEGORIES + dairy + "/").at("/products_count")).isEqualTo("1");

    shop.owner().delete(PRODUCTS + milk + "/").expect(204);
    shop.owner().delete(CATEGORIES + dairy + "/").expect(204);
    shop.owner().delete(CATEGORIES + food + "/").expect(204);
    shop.owner().get(CATEGORIES + food + "/").expect(404);
  }

  @Test
  void whatIsNotThereIsNotThere() {
    long theirs = Shop.of(api, stores.open("other")).category("Theirs");

    shop.owner().get(CATEGORIES + theirs + "/").expect(404);
    shop.owner().patch(CATEGORIES + theirs + "/", "{\"name\": \"Mine\"}").expect(404);
    shop.owner().delete(CATEGORIES + theirs + "/").expect(404);
    assertThat(
            shop.owner()
                .post(CATEGORIES, "{\"name\": \"A\", \"parent\": %d}".formatted(theirs))
                .expect(400)
                .at("/parent/0"))
        .isNotBlank();
    assertThat(
            shop.owner()
                .post(
                    PRODUCTS,
                    "{\"name\": \"A\", \"sale_price\": 1, \"category\": %d}".formatted(theirs))
                .expect(400)
                .at("/category/0"))
        .isNotBlank();
  }

  private TestAnswer move(long category, long parent) {
    return shop.owner().patch(CATEGORIES + category + "/", "{\"parent\": %d}".formatted(parent));
  }

  private long category(String name, @Nullable Long parent, int order) {
    return shop.owner()
        .post(
            CATEGORIES,
            "{\"name\": \"%s\", \"parent\": %s, \"sort_order\": %d}".formatted(name, parent, order))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  private List<String> names(String path) {
    List<String> names = new ArrayList<>();
    shop.owner()
        .get(path)
        .expect(200)
        .json()
        .path("results")
        .forEach(category -> names.add(category.path("name").asString()));
    return names;
  }
}
