package uz.erp.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.exchange.ImportFixtures.EXPORT;
import static uz.erp.catalog.exchange.ImportFixtures.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class RoundTripIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;
  private ImportFixtures imports;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("round"));
    imports = ImportFixtures.of(shop);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void whatWasExportedChangesNothingAndFillsAnotherStore(String format) {
    long kind = shop.category("Чай/кофе");
    shop.product(
        """
        {"name": "=1+1;\\n\\"x\\"", "sku": "-S'1", "barcodes": ["0012", "@2"], "category": %d,
         "description": "'=x", "unit": "kg", "cost_price": "0.10", "sale_price": "1500.50",
         "wholesale_price": 7, "tax_rate": 12.5, "min_stock": "0.001", "is_active": false,
         "attributes": {"b": 2, "a": "x", "list": [1, {"k": null}], "on": true},
         "ikpu": "12345678901234567", "package_code": "01", "marking_required": true}"""
            .formatted(kind),
        201);
    long plain = shop.product("+Plain");
    shop.adjust(plain, "5").expect(201);
    List<String> before = versions(shop);

    for (String language : new String[] {"ru", "uz", "en"}) {
      TestAnswer file =
          shop.owner().header("Accept-Language", language).get(EXPORT + "?format=" + format);
      assertThat(file.expect(200).header("Content-Disposition")).contains("." + format);
      JsonNode job = imports.run("?dry_run=false", file.bytes());
      assertThat(counts(job)).as(imports.errors(job).toString()).isEqualTo("done 0 0 2 0");
      assertThat(job.path("warnings")).isEmpty();
    }

    assertThat(versions(shop)).isEqualTo(before);
    Shop other = Shop.of(api, stores.open("round"));
    byte[] file = shop.owner().get(EXPORT + "?format=" + format).bytes();
    JsonNode job = ImportFixtures.of(other).run("?dry_run=false", file);
    assertThat(counts(job)).isEqualTo("done 2 0 0 0");
    JsonNode copy = other.owner().get(Shop.PRODUCTS + "?ordering=id").json().at("/results/0");
    assertThat(copy.path("name").asString()).isEqualTo("=1+1;\n\"x\"");
    assertThat(copy.path("category_name").asString()).isEqualTo("Чай/кофе");
    assertThat(copy.path("barcodes").toString()).isEqualTo("[\"0012\",\"@2\"]");
    assertThat(other.owner().get(Shop.PRODUCTS + "?ordering=id").at("/results/1/stock/on_hand"))
        .isEqualTo("5.000");
  }

  @Test
  void anExportIsFilteredAndDefused() {
    long food = shop.category("Food");
    shop.product("{\"name\": \"=cmd\", \"sale_price\": 1, \"category\": %d}".formatted(food), 201);
    shop.product("{\"name\": \"Other\", \"sale_price\": 1, \"is_active\": false}", 201);

    String ofFood = shop.owner().get(EXPORT + "?category=" + food).expect(200).text();
    String inactive = shop.owner().get(EXPORT + "?is_active=false").expect(200).text();
    String found = shop.owner().get(EXPORT + "?search=oth").expect(200).text();

    assertThat(ofFood).contains("'=cmd").doesNotContain("Other");
    assertThat(inactive).contains("Other").doesNotContain("=cmd");
    assertThat(found).contains("Other").doesNotContain("=cmd");
    assertThat(shop.owner().get(EXPORT + "?format=pdf").expect(400).at("/errors/format/0"))
        .contains("csv");
    assertThat(shop.owner().get(EXPORT).expect(200).text()).contains("Other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void theTemplateIsATableThatCanBeImported(String format) {
    for (String language : new String[] {"ru", "uz", "en"}) {
      byte[] file =
          shop.owner()
              .header("Accept-Language", language)
              .get(ImportFixtures.IMPORTS + "template/?format=" + format)
              .expect(200)
              .bytes();

      JsonNode job = imports.run("", file);

      assertThat(counts(job)).as(imports.errors(job).toString()).isEqualTo("done 1 0 0 0");
    }
  }

  @Test
  void editsMadeMeanwhileFailOnlyTheRowsThatMeetThem() throws Exception {
    StringBuilder csv = new StringBuilder("sku,name,barcode,sale_price\n");
    for (int i = 0; i < 1_000; i++) {
      csv.append("M-%d,Imported,%d,1\n".formatted(i, 5_000 + i));
    }
    long id = imports.upload("?dry_run=false", csv.toString()).json().path("id").asLong();
    List<Callable<Integer>> edits = new ArrayList<>();
    for (int i = 999; i > 900; i -= 3) {
      String product =
          "{\"name\": \"Typed\", \"barcode\": \"%d\", \"sale_price\": 1}".formatted(5_000 + i);
      edits.add(() -> shop.owner().post(Shop.PRODUCTS, product).status());
    }

    int typed = 0;
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> status : people.invokeAll(edits)) {
        assertThat(status.get()).isIn(201, 409);
        typed += status.get() == 201 ? 1 : 0;
      }
    }
    JsonNode job = imports.await(id);

    assertThat(job.path("status").asString()).isEqualTo("done");
    assertThat(job.path("failed").asInt()).isEqualTo(typed);
    assertThat(job.path("created").asInt()).isEqualTo(1_000 - typed);
    assertThat(shop.owner().get(Shop.PRODUCTS).at("/count")).isEqualTo("1000");
  }

  private static List<String> versions(Shop shop) {
    List<String> versions = new ArrayList<>();
    for (JsonNode product : shop.owner().get(Shop.PRODUCTS).json().path("results")) {
      versions.add(product.path("id") + " " + product.path("version"));
    }
    return versions;
  }
}
