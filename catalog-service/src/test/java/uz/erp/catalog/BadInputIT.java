package uz.erp.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

/** Whatever a client sends, the answer names what was wrong with it, and nothing is half done. */
@ServiceIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;
  private long product;
  private long category;

  @BeforeAll
  void open() {
    shop = Shop.of(api, stores.open("bad"));
    product = shop.product("Good");
    category = shop.category("Good");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name            | null
          name            | "  "
          name            | 5
          name            | ["x"]
          name            | {"x": 1}
          name            | "a\\u0000b"
          name            | "\\ud800"
          sku             | 5
          sku             | "x\\u0000"
          barcode         | "with space"
          barcode         | "штрих"
          barcode         | 1234567890123
          barcodes        | "111"
          barcodes        | {"a": 1}
          description     | true
          category        | "abc"
          category        | "1"
          category        | -1
          category        | 0
          category        | 999999
          category        | 1.5
          category        | 99999999999999999999999
          unit            | "parsec"
          unit            | "PCS"
          unit            | ""
          cost_price      | -1
          cost_price      | "12,50"
          cost_price      | 1.005
          sale_price      | null
          sale_price      | -0.01
          sale_price      | "abc"
          sale_price      | ""
          sale_price      | true
          sale_price      | []
          sale_price      | 1000000000000
          sale_price      | 1e999999999
          sale_price      | -1e999999999
          sale_price      | "1e999999999"
          sale_price      | 1e-999999999
          sale_price      | "NaN"
          sale_price      | "Infinity"
          wholesale_price | 0.001
          tax_rate        | 101
          tax_rate        | -1
          tax_rate        | 12.345
          tax_rate        | "x"
          tax_rate        | 1e999999999
          tax_rate        | 1e-999999999
          tax_rate        | true
          min_stock       | -1
          min_stock       | 0.0001
          min_stock       | 100000000000
          is_active       | "yes"
          is_active       | 1
          attributes      | []
          attributes      | "x"
          attributes      | {"a\\u0000": 1}
          ikpu            | "123"
          ikpu            | 12345678901234567
          package_code    | 7
          unit_code       | "12a"
          unit_code       | "12345678901"
          unit_code       | 796
          vat             | 101
          vat             | -1
          vat             | 12.345
          vat             | 1e999999999
          marking_required| "no"
          """)
  void aBadFieldOfAProductIsNamed(String field, String value) {
    String rest =
        switch (field) {
          case "name" -> "\"sale_price\": 1";
          case "sale_price" -> "\"name\": \"Bad\"";
          default -> "\"name\": \"Bad\", \"sale_price\": 1";
        };
    String body = "{%s, \"%s\": %s}".formatted(rest, field, value);

    assertNamed(shop.owner().post(Shop.PRODUCTS, body), field);
    assertNamed(shop.owner().put(Shop.PRODUCTS + product + "/", body), field);
    assertNamed(
        shop.owner().patch(Shop.PRODUCTS + product + "/", "{\"%s\": %s}".formatted(field, value)),
        field);
    assertThat(shop.get(product).path("version").asLong()).isEqualTo(1);
  }

  @Test
  void aBadValueInsideOfAttributesIsNamedByItsPath() {
    String attributes = "{\"name\": \"Bad\", \"sale_price\": 1, \"attributes\": {\"a\": %s}}";

    assertNamed(
        shop.owner().post(Shop.PRODUCTS, attributes.formatted("\"x\\u0000y\"")), "attributes.a");
  }

  @Test
  void whatIsTooLongIsNamed() {
    assertNamed(post("name", "x".repeat(256)), "name");
    assertNamed(post("sku", "x".repeat(65)), "sku");
    assertNamed(post("barcode", "1".repeat(65)), "barcode");
    assertNamed(post("description", "x".repeat(4001)), "description");
    assertNamed(
        shop.owner()
            .post(
                Shop.PRODUCTS,
                "{\"name\": \"Bad\", \"sale_price\": 1, \"attributes\": {\"a\": \"%s\"}}"
                    .formatted("x".repeat(20_000))),
        "attributes");
    assertThat(
            shop.owner()
                .post(
                    Shop.PRODUCTS,
                    "{\"name\": \"Bad\", \"sale_price\": 1, \"barcodes\": [%s\"\"]}"
                        .formatted("\"1\",".repeat(50)))
                .expect(400)
                .at("/barcodes/0"))
        .isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name       | null
          name       | ""
          name       | "x\\u0000"
          name       | 7
          parent     | "x"
          parent     | 999999
          parent     | -5
          sort_order | 1.5
          sort_order | 99999999999
          sort_order | "first"
          is_active  | 0
          """)
  void aBadFieldOfACategoryIsNamed(String field, String value) {
    String rest = field.equals("name") ? "" : "\"name\": \"Bad\", ";

    assertNamed(
        shop.owner().post(Shop.CATEGORIES, "{%s\"%s\": %s}".formatted(rest, field, value)), field);
    assertNamed(
        shop.owner()
            .patch(Shop.CATEGORIES + category + "/", "{\"%s\": %s}".formatted(field, value)),
        field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                       | lines
          {"lines": null}                                                          | lines
          {"lines": []}                                                            | lines
          {"lines": {}}                                                            | lines
          {"lines": [null]}                                                        | lines[0]
          {"lines": [{}]}                                                          | lines[0].product
          {"lines": [{"product": 0, "quantity": 1, "unit_cost": 1}]}               | lines[0].product
          {"lines": [{"product": 999999, "quantity": 1, "unit_cost": 1}]}          | lines[0].product
          {"lines": [{"product": PRODUCT, "unit_cost": 1}]}                        | lines[0].quantity
          {"lines": [{"product": PRODUCT, "quantity": 0, "unit_cost": 1}]}         | lines[0].quantity
          {"lines": [{"product": PRODUCT, "quantity": -1, "unit_cost": 1}]}        | lines[0].quantity
          {"lines": [{"product": PRODUCT, "quantity": 1e999999999, "unit_cost": 1}]} | lines[0].quantity
          {"lines": [{"product": PRODUCT, "quantity": 0.0001, "unit_cost": 1}]}    | lines[0].quantity
          {"lines": [{"product": PRODUCT, "quantity": 1}]}                         | lines[0].unit_cost
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": -1}]}        | lines[0].unit_cost
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1}], "number": 5} | number
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1}], "supplier": "\\u0000"} | supplier
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1}], "received_at": "soon"} | received_at
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1, "batch": "A"}]} | lines[0].batch
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1, "batch": {}}]} | lines[0].batch.number
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1, "batch": {"number": " "}}]} | lines[0].batch.number
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1, "batch": {"number": "A", "expires_on": "soon"}}]} | lines[0].batch.expires_on
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1, "batch": {"number": "A", "expires_on": "+999999999-01-01"}}]} | lines[0].batch.expires_on
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1}], "received_at": "2999-01-01T00:00:00Z"} | received_at
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1}], "received_at": "+999999999-01-01T00:00:00Z"} | received_at
          {"lines": [{"product": PRODUCT, "quantity": 1, "unit_cost": 1}], "received_at": "0001-01-01T00:00:00Z"} | received_at
          """)
  void aBadFieldOfAReceiptIsNamed(String body, String field) {
    assertNamed(
        shop.owner().post(Shop.RECEIPTS, body.replace("PRODUCT", String.valueOf(product))), field);
    assertThat(shop.onHand(product)).isEqualTo("0.000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"delta": 1, "reason": "x"}                                 | product
          {"product": "x", "delta": 1, "reason": "x"}                 | product
          {"product": PRODUCT, "reason": "x"}                         | delta
          {"product": PRODUCT, "delta": 0, "reason": "x"}             | delta
          {"product": PRODUCT, "delta": 1e400, "reason": "x"}         | delta
          {"product": PRODUCT, "delta": 0.0005, "reason": "x"}        | delta
          {"product": PRODUCT, "delta": 1}                            | reason
          {"product": PRODUCT, "delta": 1, "reason": " "}             | reason
          {"product": PRODUCT, "new_quantity": 1, "reason": "x"}      | expected
          {"product": PRODUCT, "new_quantity": -1, "expected": 0, "reason": "x"} | new_quantity
          {"product": PRODUCT, "new_quantity": 0, "expected": 0, "reason": "x"}  | new_quantity
          {"product": PRODUCT, "delta": 1, "new_quantity": 1, "reason": "x"}     | delta
          {"product": PRODUCT, "delta": 1, "batch": "none", "reason": "x"}       | batch
          {"product": PRODUCT, "delta": 1, "batch": 5, "reason": "x"}            | batch
          {"product": PRODUCT, "delta": 1, "reason": "\\u0000"}       | reason
          """)
  void aBadFieldOfAnAdjustmentIsNamed(String body, String field) {
    assertNamed(
        shop.owner().post(Shop.ADJUSTMENTS, body.replace("PRODUCT", String.valueOf(product))),
        field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"ttl_seconds": 5, "lines": [{"product": PRODUCT, "quantity": 1}]} | client_uuid
          {"client_uuid": "x", "ttl_seconds": 5, "lines": [{"product": PRODUCT, "quantity": 1}]} | client_uuid
          {"client_uuid": "UUID", "lines": [{"product": PRODUCT, "quantity": 1}]} | ttl_seconds
          {"client_uuid": "UUID", "ttl_seconds": 86401, "lines": [{"product": PRODUCT, "quantity": 1}]} | ttl_seconds
          {"client_uuid": "UUID", "ttl_seconds": 0, "lines": [{"product": PRODUCT, "quantity": 1}]} | ttl_seconds
          {"client_uuid": "UUID", "expires_at": "2020-01-01T00:00:00Z", "lines": [{"product": PRODUCT, "quantity": 1}]} | expires_at
          {"client_uuid": "UUID", "expires_at": "+999999999-01-01T00:00:00Z", "lines": [{"product": PRODUCT, "quantity": 1}]} | expires_at
          {"client_uuid": "UUID", "ttl_seconds": 5, "lines": []} | lines
          {"client_uuid": "UUID", "ttl_seconds": 5, "lines": [null]} | lines[0]
          {"client_uuid": "UUID", "ttl_seconds": 5, "lines": [{"product": 999999, "quantity": 1}]} | lines[0].product
          {"client_uuid": "UUID", "ttl_seconds": 5, "lines": [{"product": PRODUCT, "quantity": 0}]} | lines[0].quantity
          {"client_uuid": "UUID", "ttl_seconds": 5, "lines": [{"product": PRODUCT, "quantity": 1, "batch": "none"}]} | lines[0].batch
          {"client_uuid": "UUID", "ttl_seconds": 5, "lines": [{"product": PRODUCT, "quantity": 1, "line": -1}]} | lines[0].line
          """)
  void aBadFieldOfAReservationIsNamed(String body, String field) {
    String filled =
        body.replace("PRODUCT", String.valueOf(product))
            .replace("UUID", "7b0c4a5e-8f0e-4a44-9d0a-0f6f3c1c2d3e");
    assertNamed(shop.owner().post(Shop.RESERVATIONS, filled), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"lines": [{"product": PRODUCT, "quantity": 1}]} | to_store
          {"to_store": " ", "lines": [{"product": PRODUCT, "quantity": 1}]} | to_store
          {"to_store": "'; drop table store; --", "lines": [{"product": PRODUCT, "quantity": 1}]} | to_store
          {"to_store": "x", "lines": []} | lines
          {"to_store": "x", "lines": [{"product": 0, "quantity": 1}]} | lines[0].product
          {"to_store": "x", "lines": [{"product": PRODUCT, "quantity": -1}]} | lines[0].quantity
          {"to_store": "x", "lines": [{"product": PRODUCT, "quantity": 1, "batch": ""}]} | lines[0].batch
          """)
  void aBadFieldOfATransferIsNamed(String body, String field) {
    assertNamed(
        shop.owner().post(Shop.TRANSFERS, body.replace("PRODUCT", String.valueOf(product))), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {} | scope
          {"scope": "moon"} | scope
          {"scope": "category"} | category
          {"scope": "category", "category": 999999} | category
          {"scope": "store", "category": 1} | category
          {"scope": "products"} | products
          {"scope": "products", "products": [999999]} | products
          {"scope": "products", "products": "x"} | products
          {"scope": "products", "products": [0]} | products[0]
          {"scope": "store", "zero_uncounted": "yes"} | zero_uncounted
          """)
  void aBadFieldOfAStockTakeIsNamed(String body, String field) {
    assertNamed(shop.owner().post(Shop.STOCK_TAKES, body), field);
  }

  @Test
  void aBadCountIsNamed() {
    String take =
        shop.owner().post(Shop.STOCK_TAKES, "{\"scope\": \"store\"}").expect(201).at("/id");
    String path = Shop.STOCK_TAKES + take + "/counts/";
    shop.owner().post(Shop.STOCK_TAKES + take + "/start/", "{}").expect(200);
    String count = "{\"counts\": [{\"product\": %d, %s}]}";

    assertNamed(shop.owner().post(path, "{}"), "counts");
    assertNamed(
        shop.owner().post(path, count.formatted(product, "\"quantity\": -1")),
        "counts[0].quantity");
    assertNamed(
        shop.owner().post(path, count.formatted(product, "\"quantity\": 1, \"mode\": \"x\"")),
        "counts[0].mode");
    assertNamed(
        shop.owner().post(path, count.formatted(product, "\"quantity\": 1, \"batch\": \"x\"")),
        "counts[0].batch");
    assertNamed(
        shop.owner().post(path, count.formatted(999_999, "\"quantity\": 1")), "counts[0].product");
    assertNamed(shop.owner().get(Shop.STOCK_TAKES + take + "/positions/?only=x"), "only");
    shop.owner().post(Shop.STOCK_TAKES + take + "/cancel/", "{}").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "\"x\"", "5", "null", "{\"name\": \"A\"} x", "<a/>"})
  void whatIsNoJsonObjectIsMalformed(String body) {
    for (TestAnswer answer :
        new TestAnswer[] {
          shop.owner().post(Shop.PRODUCTS, body),
          shop.owner().put(Shop.PRODUCTS + product + "/", body),
          shop.owner().patch(Shop.PRODUCTS + product + "/", body),
          shop.owner().post(Shop.CATEGORIES, body),
          shop.owner().post(Shop.RECEIPTS, body),
          shop.owner().post(Shop.ADJUSTMENTS, body),
          shop.owner().post(Shop.RESERVATIONS, body),
          shop.owner().post(Shop.TRANSFERS, body),
          shop.owner().post(Shop.STOCK_TAKES, body)
        }) {
      assertThat(answer.expect(400).at("/code")).isIn("malformed_request", "validation_failed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/products/products/?page=0",
        "/api/products/products/?page=x",
        "/api/products/products/?page=99999999999999",
        "/api/products/products/?page_size=101",
        "/api/products/products/?page_size=-1",
        "/api/products/products/?category=x",
        "/api/products/products/?category=99999999999999999999",
        "/api/products/products/?is_active=maybe",
        "/api/products/products/?ordering=name;drop",
        "/api/products/products/?search=%00",
        "/api/products/products/low-stock/?category=x",
        "/api/products/products/low-stock/?ordering=x",
        "/api/products/products/?include_descendants=maybe",
        "/api/products/products/?low_stock=1.5",
        "/api/products/products/?has_stock=some",
        "/api/products/products/?marking_required=x",
        "/api/products/products/?min_price=x",
        "/api/products/products/?min_price=-1",
        "/api/products/products/?min_price=0.001",
        "/api/products/products/?max_price=1e999999999",
        "/api/products/products/?search=x&ordering=relevance",
        "/api/products/categories/tree/?is_active=x",
        "/api/products/price-lists/?is_active=x",
        "/api/products/price-lists/?ordering=x",
        "/api/products/units/convert/",
        "/api/products/units/convert/?from=kg",
        "/api/products/units/convert/?from=kg&to=stone",
        "/api/products/units/convert/?from=kg&to=g&quantity=-1",
        "/api/products/units/convert/?from=kg&to=g&quantity=x",
        "/api/products/units/convert/?from=t&to=g&quantity=99999999999",
        "/api/products/categories/?parent=x",
        "/api/products/categories/?roots=x",
        "/api/products/inventory/movements/?product=x",
        "/api/products/inventory/movements/?type=x",
        "/api/products/inventory/movements/?date_from=yesterday",
        "/api/products/inventory/movements/?date_from=2026-02-30",
        "/api/products/inventory/movements/?date_to=%2B999999999-12-31",
        "/api/products/inventory/movements/?date_from=-999999999-01-01",
        "/api/products/inventory/receipts/?product=x",
        "/api/products/inventory/movements/?batch=x",
        "/api/products/inventory/adjustments/?product=x",
        "/api/products/batches/?expires_before=soon",
        "/api/products/batches/?expires_before=%2B999999999-12-31",
        "/api/products/batches/?expired=maybe",
        "/api/products/batches/?in_stock=2",
        "/api/products/batches/?ordering=x",
        "/api/products/batches/expiring/?days=-1",
        "/api/products/batches/expiring/?days=3651",
        "/api/products/batches/expiring/?days=x",
        "/api/products/inventory/reservations/?status=x",
        "/api/products/inventory/stock-takes/?status=x",
        "/api/products/inventory/transfers/?direction=up",
        "/api/products/inventory/transfers/?status=x",
        "/internal/products?id=x"
      })
  void aBadParameterIsRefused(String path) {
    assertThat(shop.owner().asPart().get(path).expect(400).at("/code"))
        .isEqualTo("validation_failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/products/products/abc/",
        "/api/products/products/-1/",
        "/api/products/products/99999999999999999999/",
        "/api/products/products/1.5/",
        "/api/products/categories/abc/",
        "/api/products/price-lists/abc/",
        "/api/products/price-lists/abc/prices/",
        "/api/products/products/abc/packagings/",
        "/api/products/products/abc/prices/",
        "/api/products/products/abc/images/",
        "/api/products/products/abc/images/1/",
        "/api/products/inventory/receipts/abc/",
        "/api/products/inventory/adjustments/abc/",
        "/api/products/batches/abc/",
        "/api/products/batches/99999999999999999999/",
        "/api/products/inventory/reservations/abc/",
        "/api/products/inventory/stock-takes/1.5/",
        "/api/products/inventory/stock-takes/0/positions/",
        "/api/products/inventory/transfers/-1/",
        "/api/products/products/by-barcode/'%20or%201=1/",
        "/api/products/nothing/"
      })
  void whatNamesNothingIsNotFound(String path) {
    shop.owner().get(path).expect(404);
  }

  @Test
  void otherMethodsAndFormatsAreRefused() {
    shop.owner().send("PUT", Shop.PRODUCTS, "{}").expect(405);
    shop.owner().send("DELETE", Shop.RECEIPTS, null).expect(405);
    shop.owner().header("Content-Type", "text/plain").post(Shop.PRODUCTS, "{}").expect(415);
    shop.owner()
        .header("Content-Type", "text/plain")
        .patch(Shop.PRODUCTS + product + "/", "{}")
        .expect(415);
  }

  @Test
  void harmlessOdditiesAreTaken() {
    TestAnswer created =
        shop.owner()
            .post(
                Shop.PRODUCTS,
                """
                {"name": "  Ёжик 🦔 <b>\\"'; drop table product; --  ", "sale_price": "1e3",
                 "colour": "unknown fields are ignored", "sku": "", "barcode": "", "ikpu": ""}""")
            .expect(201);

    assertThat(created.at("/name")).isEqualTo("Ёжик 🦔 <b>\"'; drop table product; --");
    assertThat(created.at("/sale_price")).isEqualTo("1000.00");
    assertThat(created.json().path("barcode").isNull()).isTrue();
    assertThat(created.at("/sku")).startsWith("P-");
  }

  private TestAnswer post(String field, String value) {
    String name = field.equals("name") ? "" : "\"name\": \"Bad\", ";
    return shop.owner()
        .post(Shop.PRODUCTS, "{%s\"sale_price\": 1, \"%s\": \"%s\"}".formatted(name, field, value));
  }

  private static void assertNamed(TestAnswer answer, String field) {
    assertThat(answer.expect(400).at("/code")).isEqualTo("validation_failed");
    assertThat(answer.json().path("errors").path(field).path(0).asString(""))
        .as("error of %s in %s", field, answer)
        .isNotBlank()
        .doesNotStartWith("validation.");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }
}
