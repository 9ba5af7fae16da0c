package uz.erp.systemtests.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Registration and products as document 001 shows them (1 and 2). */
@Journey
@Order(3)
@TestInstance(Lifecycle.PER_CLASS)
class Seed001IT {

  private static final String PRODUCTS = "/api/products/products/";

  private final Script script = new Script("001");
  private final Suite suite;
  private Api owner;
  private long category;

  Seed001IT(Suite suite) {
    this.suite = suite;
    this.owner = suite.anyone();
  }

  @BeforeAll
  void aStoreWithProducts() {
    Answer registered = script.play(suite.anyone(), "register");
    Answer login = script.play(suite.anyone(), "login");
    owner =
        suite
            .anyone()
            .withToken(login.string("/access"))
            .inStore(registered.string("/data/store/tenant_key"));
    Answer shelf = owner.post("/api/products/categories/", Map.of("name", "Телефоны")).expect(201);
    script.requireDocumented("POST", "/api/products/categories/", shelf);
    category = shelf.number("/id");
    Answer phone = script.play(owner, "create product");
    assertThat(new BigDecimal(phone.at("/tax_rate").asString())).isEqualByComparingTo("12");
    create(Map.of("name", "Samsung", "sale_price", "90000", "category", category));
    create(Map.of("name", "Чехол", "sale_price", 900.5, "is_active", false));
  }

  private void create(Map<String, Object> form) {
    owner.post(PRODUCTS, form).expect(201);
  }

  @ParameterizedTest
  @CsvSource({"iphone", "IPHONE-14-PRO", "1234567890123"})
  void aProductIsFoundByItsNameSkuAndBarcode(String search) {
    assertThat(names("?search=" + search)).containsExactly("iPhone 14 Pro");
  }

  @Test
  void productsAreFilteredByCategory() {
    assertThat(names("?category=" + category)).containsExactly("Samsung");
  }

  @Test
  void productsAreFilteredByWhetherTheyAreActive() {
    assertThat(names("?is_active=false")).containsExactly("Чехол");
    assertThat(names("?is_active=true")).containsExactlyInAnyOrder("iPhone 14 Pro", "Samsung");
  }

  @Test
  void productsAreOrdered() {
    List<String> byName = names("?ordering=name");

    assertThat(byName).hasSize(3).isEqualTo(names("?ordering=-name").reversed());
    assertThat(names("?ordering=-created_at")).containsExactly("Чехол", "Samsung", "iPhone 14 Pro");
    assertThat(names("?ordering=sale_price")).containsExactly("Чехол", "iPhone 14 Pro", "Samsung");
    assertThat(owner.get(PRODUCTS + "?ordering=colour").expect(400).at("/errors").has("ordering"))
        .isTrue();
  }

  @Test
  void theShortPathListsTheSame() {
    assertThat(owner.get("/api/products/").expect(200).at("/results"))
        .isEqualTo(script.play(owner, "list products").at("/results"));
  }

  @Test
  void whatRunsOutIsListed() {
    assertThat(script.play(owner, "low stock").number("/count")).isEqualTo(2);
  }

  @Test
  void categoriesAreListed() {
    assertThat(script.play(owner, "list categories").at("/results/0/name").asString())
        .isEqualTo("Телефоны");
  }

  private List<String> names(String query) {
    Answer list = owner.get(PRODUCTS + query).expect(200);
    script.requireDocumented("GET", PRODUCTS, list);
    List<String> names = new ArrayList<>();
    for (JsonNode product : list.at("/results")) {
      names.add(product.get("name").stringValue());
    }
    return names;
  }
}
