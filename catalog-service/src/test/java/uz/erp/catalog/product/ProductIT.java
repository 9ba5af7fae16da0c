package uz.erp.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.PRODUCTS;

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
class ProductIT {

  private static final String IPHONE =
      """
      {
        "name": "iPhone 14 Pro",
        "sku": "IPHONE-14-PRO",
        "barcode": "1234567890123",
        "description": "Latest iPhone model",
        "cost_price": 50000,
        "sale_price": 75000,
        "wholesale_price": 65000,
        "tax_rate": 12,
        "unit": "pcs"
      }
      """;

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("product"));
  }

  @Test
  void theDocumentedRequestCreatesTheProduct() {
    JsonNode product = shop.owner().post(PRODUCTS, IPHONE).expect(201).json();

    assertThat(product.path("id").asLong()).isPositive();
    assertThat(product.path("name").asString()).isEqualTo("iPhone 14 Pro");
    assertThat(product.path("sku").asString()).isEqualTo("IPHONE-14-PRO");
    assertThat(product.path("barcode").asString()).isEqualTo("1234567890123");
    assertThat(product.at("/barcodes/0").asString()).isEqualTo("1234567890123");
    assertThat(product.path("description").asString()).isEqualTo("Latest iPhone model");
    assertThat(product.path("cost_price").asString()).isEqualTo("50000.00");
    assertThat(product.path("sale_price").asString()).isEqualTo("75000.00");
    assertThat(product.path("wholesale_price").asString()).isEqualTo("65000.00");
    assertThat(product.path("tax_rate").asString()).isEqualTo("12.00");
    assertThat(product.path("unit").asString()).isEqualTo("pcs");
    assertThat(product.path("min_stock").asString()).isEqualTo("0.000");
    assertThat(product.path("is_active").asBoolean()).isTrue();
    assertThat(product.path("category").isNull()).isTrue();
    assertThat(product.path("attributes").isEmpty()).isTrue();
    assertThat(product.path("stock").toString())
        .isEqualTo("{\"on_hand\":\"0.000\",\"reserved\":\"0.000\",\"available\":\"0.000\"}");
    assertThat(product.path("version").asLong()).isEqualTo(1);
    assertThat(product.path("created_at").asString()).matches("\\d{4}-.*(Z|[+-]\\d\\d:\\d\\d)");
    assertThat(shop.get(product.path("id").asLong())).isEqualTo(product);
  }

  @Test
  void everythingElseCanBeSentToo() {
    long category = shop.category("Ичимликлар");
    String sent =
        """
        {"name": "Cola", "barcode": "4780000000017", "barcodes": ["4780000000017", "COLA-6"],
         "category": %d, "sale_price": "12000.50", "tax_rate": "12.00", "min_stock": "2.5",
         "unit": "box", "is_active": false, "attributes": {"colour": "red", "litres": 1.5},
         "ikpu": "02202001001000000", "package_code": "1500001", "marking_required": true}
        """
            .formatted(category);

    JsonNode product = shop.owner().post(PRODUCTS, sent).expect(201).json();

    assertThat(product.path("barcodes").toString()).isEqualTo("[\"4780000000017\",\"COLA-6\"]");
    assertThat(product.path("category").asLong()).isEqualTo(category);
    assertThat(product.path("category_name").asString()).isEqualTo("Ичимликлар");
    assertThat(product.path("sale_price").asString()).isEqualTo("12000.50");
    assertThat(product.path("cost_price").asString()).isEqualTo("0.00");
    assertThat(product.path("wholesale_price").isNull()).isTrue();
    assertThat(product.path("min_stock").asString()).isEqualTo("2.500");
    assertThat(product.path("is_active").asBoolean()).isFalse();
    assertThat(product.at("/attributes/colour").asString()).isEqualTo("red");
    assertThat(product.at("/attributes/litres").asDouble()).isEqualTo(1.5);
    assertThat(product.path("ikpu").asString()).isEqualTo("02202001001000000");
    assertThat(product.path("marking_required").asBoolean()).isTrue();
  }

  @Test
  void aProductWithoutSkuGetsTheNextFreeOne() {
    shop.product("{\"name\": \"Taken\", \"sku\": \"p-000001\", \"sale_price\": 1}", 201);

    long product = shop.product("Nameless");

    assertThat(shop.get(product).path("sku").asString()).isEqualTo("P-000002");
  }

  @Test
  void aSkuNamesOneProductWhateverItsCase() {
    shop.product(IPHONE, 201);

    TestAnswer answer =
        shop.owner()
            .header("Accept-Language", "en")
            .post(PRODUCTS, "{\"name\": \"Copy\", \"sku\": \"iphone-14-pro\", \"sale_price\": 1}");

    assertThat(answer.expect(409).at("/code")).isEqualTo("duplicate_sku");
    assertThat(answer.at("/sku/0")).contains("SKU");
    assertThat(answer.at("/errors/sku/0")).isEqualTo(answer.at("/sku/0"));
  }

  @Test
  void aBarcodeNamesOneProduct() {
    shop.product(IPHONE, 201);

    TestAnswer answer =
        shop.owner()
            .post(
                PRODUCTS,
                """
                {"name": "Copy", "barcodes": ["1", "1234567890123"], "sale_price": 1}""");

    assertThat(answer.expect(409).at("/code")).isEqualTo("duplicate_barcode");
    assertThat(answer.at("/barcode/0")).isNotBlank();
  }

  @Test
  void aPatchChangesWhatItNamesAndNothingElse() {
    long id = shop.product(IPHONE, 201);

    JsonNode changed =
        shop.owner()
            .patch(
                PRODUCTS + id + "/",
                "{\"sale_price\": \"79999.99\", \"attributes\": {\"colour\": \"black\"}}")
            .expect(200)
            .json();

    assertThat(changed.path("sale_price").asString()).isEqualTo("79999.99");
    assertThat(changed.path("name").asString()).isEqualTo("iPhone 14 Pro");
    assertThat(changed.path("barcode").asString()).isEqualTo("1234567890123");
    assertThat(changed.path("wholesale_price").asString()).isEqualTo("65000.00");
    assertThat(changed.at("/attributes/colour").asString()).isEqualTo("black");
    assertThat(changed.path("version").asLong()).isEqualTo(2);
  }

  @Test
  void nullInAPatchClearsWhatMayBeEmptyAndRefusesWhatMayNot() {
    long id = shop.product(IPHONE, 201);

    JsonNode cleared =
        shop.owner()
            .patch(PRODUCTS + id + "/", "{\"wholesale_price\": null, \"barcode\": null}")
            .expect(200)
            .json();

    assertThat(cleared.path("wholesale_price").isNull()).isTrue();
    assertThat(cleared.path("barcodes").isEmpty()).isTrue();
    assertThat(
            shop.owner().patch(PRODUCTS + id + "/", "{\"name\": null}").expect(400).at("/name/0"))
        .isNotBlank();
    assertThat(
            shop.owner().patch(PRODUCTS + id + "/", "{\"sale_price\": -1}").expect(400).at("/code"))
        .isEqualTo("validation_failed");
  }

  @Test
  void aPatchThatChangesNothingMakesNoVersion() {
    long id = shop.product(IPHONE, 201);

    assertThat(
            shop.owner().patch(PRODUCTS + id + "/", "{\"name\": \"iPhone 14 Pro\"}").at("/version"))
        .isEqualTo("1");
  }

  @Test
  void barcodesCanBeSwappedAddedAndReplaced() {
    long id =
        shop.product("{\"name\": \"A\", \"barcodes\": [\"111\", \"222\"], \"sale_price\": 1}", 201);
    String path = PRODUCTS + id + "/";

    assertThat(barcodes(shop.owner().patch(path, "{\"barcodes\": [\"222\", \"111\"]}")))
        .isEqualTo("[\"222\",\"111\"]");
    assertThat(barcodes(shop.owner().patch(path, "{\"barcode\": \"333\"}")))
        .isEqualTo("[\"333\",\"111\"]");
    assertThat(barcodes(shop.owner().patch(path, "{\"barcodes\": [\"444\"]}")))
        .isEqualTo("[\"444\"]");
    assertThat(
            barcodes(
                shop.owner()
                    .patch(path, "{\"barcode\": \"555\", \"barcodes\": [\"444\", \"555\"]}")))
        .isEqualTo("[\"555\",\"444\"]");
  }

  @Test
  void aReplacementKeepsSkuAndCostWhenItLeavesThemOut() {
    long id = shop.product(IPHONE, 201);

    JsonNode replaced =
        shop.owner()
            .put(PRODUCTS + id + "/", "{\"name\": \"iPhone\", \"sale_price\": 70000}")
            .expect(200)
            .json();

    assertThat(replaced.path("name").asString()).isEqualTo("iPhone");
    assertThat(replaced.path("sku").asString()).isEqualTo("IPHONE-14-PRO");
    assertThat(replaced.path("cost_price").asString()).isEqualTo("50000.00");
    assertThat(replaced.path("barcodes").isEmpty()).isTrue();
    assertThat(replaced.path("wholesale_price").isNull()).isTrue();
    assertThat(replaced.path("version").asLong()).isEqualTo(2);
  }

  @Test
  void theVatIsTheTaxRateByItsFiscalName() {
    long id =
        shop.product(
            "{\"name\": \"A\", \"sale_price\": 1, \"vat\": 12, \"unit_code\": \"796\"}", 201);
    String path = PRODUCTS + id + "/";

    assertThat(shop.get(id).path("tax_rate").asString()).isEqualTo("12.00");
    assertThat(shop.get(id).path("vat").asString()).isEqualTo("12.00");
    assertThat(shop.get(id).path("unit_code").asString()).isEqualTo("796");
    assertThat(shop.owner().patch(path, "{\"vat\": \"15\"}").at("/tax_rate")).isEqualTo("15.00");
    assertThat(shop.owner().patch(path, "{\"tax_rate\": 7}").at("/vat")).isEqualTo("7.00");
    shop.owner().patch(path, "{\"tax_rate\": 8, \"vat\": \"8.00\"}").expect(200);
    assertThat(shop.owner().patch(path, "{\"tax_rate\": 8, \"vat\": 9}").expect(400).at("/vat/0"))
        .isNotBlank();
    assertThat(
            shop.owner()
                .post(PRODUCTS, "{\"name\": \"B\", \"sale_price\": 1, \"vat\": 9, \"tax_rate\": 8}")
                .expect(400)
                .at("/vat/0"))
        .isNotBlank();
  }

  @Test
  void aChangeThatDoesNotNameTheCostLeavesWhatAReceiptMadeOfIt() {
    long id = shop.product(IPHONE, 201);
    shop.receive(id, "10", "60000");

    shop.owner().patch(PRODUCTS + id + "/", "{\"sale_price\": 90000}").expect(200);
    shop.owner().put(PRODUCTS + id + "/", "{\"name\": \"X\", \"sale_price\": 1}").expect(200);

    assertThat(shop.get(id).path("cost_price").asString()).isEqualTo("60000.00");
    assertThat(shop.owner().patch(PRODUCTS + id + "/", "{\"cost_price\": 5}").at("/cost_price"))
        .isEqualTo("5.00");
  }

  @Test
  void aWriteOnAStaleVersionIsRefusedWhenTheClientCares() {
    long id = shop.product(IPHONE, 201);
    String path = PRODUCTS + id + "/";
    String tag = String.valueOf(shop.owner().get(path).expect(200).header("ETag"));
    assertThat(tag).isEqualTo("\"1\"");

    TestAnswer first = shop.owner().header("If-Match", tag).patch(path, "{\"name\": \"B\"}");
    TestAnswer second = shop.owner().header("If-Match", tag).patch(path, "{\"name\": \"C\"}");

    assertThat(first.expect(200).header("ETag")).isEqualTo("\"2\"");
    assertThat(second.expect(412).at("/code")).isEqualTo("version_mismatch");
    assertThat(
            shop.owner()
                .header("If-Match", tag)
                .put(path, "{\"name\": \"D\", \"sale_price\": 1}")
                .status())
        .isEqualTo(412);
    assertThat(shop.owner().header("If-Match", tag).delete(path).status()).isEqualTo(412);
    assertThat(shop.get(id).path("name").asString()).isEqualTo("B");
  }

  @Test
  void theTagOfAProductIsNoReasonToHideThatStockMoved() {
    long id = shop.product(IPHONE, 201);
    shop.adjust(id, "5").expect(201);

    TestAnswer again =
        shop.owner().header("If-None-Match", "\"1\"").get(PRODUCTS + id + "/").expect(200);

    assertThat(again.at("/stock/on_hand")).isEqualTo("5.000");
  }

  @Test
  void aDeletedProductIsGoneAndGivesItsCodesBack() {
    long id = shop.product(IPHONE, 201);

    assertThat(shop.owner().delete(PRODUCTS + id + "/").expect(204).text()).isEmpty();

    shop.owner().get(PRODUCTS + id + "/").expect(404);
    shop.owner().patch(PRODUCTS + id + "/", "{\"name\": \"Back\"}").expect(404);
    shop.owner().delete(PRODUCTS + id + "/").expect(404);
    shop.owner().get(PRODUCTS + "by-barcode/1234567890123/").expect(404);
    assertThat(shop.owner().get(PRODUCTS).at("/count")).isEqualTo("0");
    assertThat(shop.product(IPHONE, 201)).isGreaterThan(id);
  }

  @Test
  void aProductOfAnotherStoreIsNotThere() {
    Shop other = Shop.of(api, stores.open("other"));
    for (int i = 0; i < 3; i++) {
      other.product("Theirs " + i);
    }
    long theirs = other.product("Theirs");

    for (TestAnswer answer :
        new TestAnswer[] {
          shop.owner().get(PRODUCTS + theirs + "/"),
          shop.owner().patch(PRODUCTS + theirs + "/", "{\"name\": \"Mine\"}"),
          shop.owner().put(PRODUCTS + theirs + "/", "{\"name\": \"Mine\", \"sale_price\": 1}"),
          shop.owner().delete(PRODUCTS + theirs + "/")
        }) {
      assertThat(answer.expect(404).at("/code")).isEqualTo("not_found");
    }
    assertThat(other.get(theirs).path("name").asString()).isEqualTo("Theirs");
  }

  private static String barcodes(TestAnswer answer) {
    return answer.expect(200).json().path("barcodes").toString();
  }
}
