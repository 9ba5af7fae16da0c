package uz.erp.catalog.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.Shop.PRODUCTS;

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
class PackagingIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;
  private long cola;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("packaging"));
    cola =
        shop.product(
            "{\"name\": \"Cola\", \"barcode\": \"4780000000017\", \"sale_price\": 80}", 201);
  }

  @Test
  void theBarcodeOfABoxFindsTheProductAndHowManyAreInIt() {
    add("{\"unit\": \"box\", \"factor\": 12, \"barcodes\": [\"BOX-12\", \"BOX-A\"]}").expect(201);
    add("{\"unit\": \"pack\", \"factor\": \"6\", \"barcode\": \"PACK\", \"sale_price\": 450}")
        .expect(201);

    TestAnswer box = scan("BOX-A").expect(200);
    TestAnswer pack = scan("PACK").expect(200);

    assertThat(box.at("/id")).isEqualTo(String.valueOf(cola));
    assertThat(box.at("/quantity")).isEqualTo("12.000");
    assertThat(box.at("/packaging/unit")).isEqualTo("box");
    assertThat(box.at("/packaging/factor")).isEqualTo("12.000");
    assertThat(box.at("/packaging/barcode")).isEqualTo("BOX-12");
    assertThat(box.at("/scan/kind")).isEqualTo("packaging");
    assertThat(box.at("/scan/total")).isEqualTo("960.00");
    assertThat(pack.at("/scan/total")).isEqualTo("450.00");
    assertThat(scan("4780000000017").json().path("packaging").isNull()).isTrue();
    assertThat(scan("4780000000017").at("/quantity")).isEqualTo("1.000");
    assertThat(shop.get(cola).at("/packagings/0/factor").asString()).isEqualTo("6.000");
    assertThat(shop.get(cola).at("/packagings/1/barcodes/1").asString()).isEqualTo("BOX-A");
  }

  @Test
  void aServiceThatKnowsNoPackagingsDoesNotTakeABoxForAPiece() {
    add("{\"factor\": 12, \"barcode\": \"BOX-12\"}").expect(201);

    shop.owner().asPart().get("/internal/products?barcode=BOX-12").expect(404);
    TestAnswer answer = shop.owner().asPart().get("/internal/products?id=" + cola).expect(200);

    assertThat(answer.at("/packagings/0/factor")).isEqualTo("12.000");
    assertThat(answer.at("/packagings/0/barcodes/0")).isEqualTo("BOX-12");
  }

  @Test
  void aPackagingIsChangedReadAndDeleted() {
    String path = path(add("{\"factor\": 12, \"barcode\": \"BOX\"}").expect(201));
    assertThat(shop.get(cola).path("version").asLong()).isEqualTo(2);

    TestAnswer changed =
        shop.owner()
            .header("If-Match", "\"1\"")
            .patch(path, "{\"factor\": 24, \"sale_price\": \"1800\"}")
            .expect(200);
    shop.owner().header("If-Match", "\"1\"").patch(path, "{\"factor\": 6}").expect(412);
    TestAnswer replaced =
        shop.owner().put(path, "{\"unit\": \"pack\", \"factor\": \"0.5\"}").expect(200);

    assertThat(changed.at("/factor")).isEqualTo("24.000");
    assertThat(changed.at("/sale_price")).isEqualTo("1800.00");
    assertThat(changed.at("/barcode")).isEqualTo("BOX");
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(replaced.json().path("barcodes").isEmpty()).isTrue();
    assertThat(shop.owner().get(path).expect(200).at("/unit")).isEqualTo("pack");
    shop.owner().delete(path).expect(204);
    shop.owner().get(path).expect(404);
    assertThat(shop.owner().get(list(cola)).expect(200).at("/count")).isEqualTo("0");
  }

  @Test
  void aBarcodeIsThatOfOneProductOrOnePackaging() {
    String box = path(add("{\"factor\": 12, \"barcode\": \"BOX\"}").expect(201));

    assertThat(add("{\"factor\": 6, \"barcode\": \"BOX\"}").expect(409).at("/code"))
        .isEqualTo("duplicate_barcode");
    assertThat(add("{\"factor\": 6, \"barcode\": \"4780000000017\"}").expect(409).at("/barcode/0"))
        .isNotBlank();
    shop.product("{\"name\": \"Other\", \"barcode\": \"BOX\", \"sale_price\": 1}", 409);
    shop.owner().patch(PRODUCTS + cola + "/", "{\"barcode\": \"BOX\"}").expect(409);

    shop.owner().delete(box).expect(204);
    shop.product("{\"name\": \"Other\", \"barcode\": \"BOX\", \"sale_price\": 1}", 201);
  }

  @Test
  void oneBarcodeForProductsAndPackagingsAtOnceGoesToOne() throws Exception {
    List<Callable<Integer>> changes = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      int factor = i;
      changes.add(() -> add("{\"factor\": %d, \"barcode\": \"ONE\"}".formatted(factor)).status());
      changes.add(
          () ->
              shop.owner()
                  .post(PRODUCTS, "{\"name\": \"A\", \"barcode\": \"ONE\", \"sale_price\": 1}")
                  .status());
    }

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : people.invokeAll(changes)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnly(201, 409);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
    scan("ONE").expect(200);
  }

  @Test
  void theSamePackagingTwiceIsAConflictAndARepeatedRequestIsNot() {
    TestApi once = shop.owner().header("Idempotency-Key", "box-12");

    TestAnswer first = once.post(list(cola), "{\"factor\": 12}").expect(201);
    TestAnswer again = once.post(list(cola), "{\"factor\": 12}").expect(201);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(add("{\"factor\": 12}").expect(409).at("/code")).isEqualTo("duplicate_packaging");
    assertThat(shop.owner().get(list(cola)).at("/count")).isEqualTo("1");
  }

  @Test
  void theCodesOfADeletedProductAreFree() {
    add("{\"factor\": 12, \"barcode\": \"BOX\"}").expect(201);

    shop.owner().delete(PRODUCTS + cola + "/").expect(204);

    scan("BOX").expect(404);
    shop.owner().get(list(cola)).expect(404);
    add("{\"factor\": 6}").expect(404);
    shop.product("{\"name\": \"New\", \"barcode\": \"BOX\", \"sale_price\": 1}", 201);
  }

  @Test
  void packagingsOfAnotherStoreAreNotThere() {
    Shop other = Shop.of(api, stores.open("other"));
    other.product("X");
    long theirs = other.product("Y");
    String path = path(add("{\"factor\": 12, \"barcode\": \"BOX\"}").expect(201));

    other.owner().get(path.replace("/" + cola + "/", "/" + theirs + "/")).expect(404);
    other.owner().get(PRODUCTS + "by-barcode/BOX/").expect(404);
    shop.owner().get(list(theirs)).expect(404);
    shop.owner().post(list(theirs), "{\"factor\": 1}").expect(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          factor     | null
          factor     | 0
          factor     | -1
          factor     | 0.0001
          factor     | 1e999999999
          factor     | "x"
          unit       | "crate"
          unit       | 5
          barcode    | "with space"
          barcode    | 5
          barcodes   | "111"
          sale_price | -1
          sale_price | "1.005"
          """)
  void aBadFieldIsNamed(String field, String value) {
    String rest = field.equals("factor") ? "" : "\"factor\": 12, ";
    String body = "{%s\"%s\": %s}".formatted(rest, field, value);
    String path = path(add("{\"factor\": 3}").expect(201));

    assertThat(add(body).expect(400).at("/" + field + "/0")).isNotBlank();
    assertThat(shop.owner().put(path, body).expect(400).at("/" + field + "/0")).isNotBlank();
    assertThat(
            shop.owner()
                .patch(path, "{\"%s\": %s}".formatted(field, value))
                .expect(400)
                .at("/" + field + "/0"))
        .isNotBlank();
  }

  private TestAnswer add(String json) {
    return shop.owner().post(list(cola), json);
  }

  private TestAnswer scan(String code) {
    return shop.owner().get(PRODUCTS + "by-barcode/" + code + "/");
  }

  private String path(TestAnswer packaging) {
    return list(cola) + packaging.at("/id") + "/";
  }

  private static String list(long product) {
    return PRODUCTS + product + "/packagings/";
  }
}
