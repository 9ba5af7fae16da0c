package uz.erp.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.catalog.exchange.ImportFixtures.IMPORTS;
import static uz.erp.catalog.exchange.ImportFixtures.counts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.catalog.Shop;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStores;

@ServiceIT
class ImportIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private Shop shop;
  private ImportFixtures imports;

  @BeforeEach
  void open() {
    shop = Shop.of(api, stores.open("import"));
    imports = ImportFixtures.of(shop);
  }

  @Test
  void aTableBecomesProducts() {
    JsonNode job =
        imports.run(
            """
            Артикул;Название;Штрихкоды;Категория;Единица;Себестоимость;Цена продажи;Активен;Количество;attr:Цвет;Полка
            A-1;"Кола
            1 л";111|222;Напитки / Газировка;шт.;9 500,50;12.000,00;да;24;красный;7
            A-2;Сок;333;напитки/соки;л;1;2;нет;;;
            """);

    assertThat(counts(job)).isEqualTo("done 2 0 0 0");
    assertThat(job.path("progress").asString()).startsWith("1");
    assertThat(job.path("warnings").toString()).contains("Полка");
    JsonNode cola = product("A-1");
    assertThat(cola.path("name").asString()).isEqualTo("Кола\n1 л");
    assertThat(cola.path("barcodes").toString()).isEqualTo("[\"111\",\"222\"]");
    assertThat(cola.path("category_name").asString()).isEqualTo("Газировка");
    assertThat(cola.path("cost_price").asString()).isEqualTo("9500.50");
    assertThat(cola.path("sale_price").asString()).isEqualTo("12000.00");
    assertThat(cola.at("/attributes/Цвет").asString()).isEqualTo("красный");
    assertThat(cola.at("/stock/on_hand").asString()).isEqualTo("24.000");
    JsonNode juice = product("A-2");
    assertThat(juice.path("unit").asString()).isEqualTo("l");
    assertThat(juice.path("is_active").asBoolean()).isFalse();
    assertThat(shop.owner().get(Shop.CATEGORIES).at("/count")).isEqualTo("3");
    TestAnswer ledger = shop.owner().get(Shop.MOVEMENTS);
    assertThat(ledger.at("/count")).isEqualTo("1");
    assertThat(ledger.at("/results/0/reason")).isEqualTo("opening");
  }

  @Test
  void aTrialRunSaysWhatTheRealOneDoesAndWritesNothing() {
    shop.product("{\"name\": \"Old\", \"sku\": \"B-1\", \"sale_price\": 5}", 201);
    String csv =
        """
        sku,name,barcode,category,sale_price
        B-1,New,900,Food,6
        B-2,Bread,901,Food,7
        b-2,Bread again,902,Food,8
        B-3,,903,Else,-1
        B-4,Milk,901,Food,x
        """;

    JsonNode trial = imports.run("", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(shop.owner().get(Shop.PRODUCTS).at("/count")).isEqualTo("1");
    assertThat(shop.owner().get(Shop.CATEGORIES).at("/count")).isEqualTo("0");
    JsonNode real = imports.run(csv);

    assertThat(counts(trial)).isEqualTo("done 1 1 0 3").isEqualTo(counts(real));
    assertThat(trial.path("dry_run").asBoolean()).isTrue();
    assertThat(imports.errors(trial)).isEqualTo(imports.errors(real)).hasSize(5);
    assertThat(imports.errors(real).path(0).path("row").asInt()).isEqualTo(4);
    assertThat(imports.errors(real).path(0).path("message").asString()).contains("3");
    // a row that fails makes no category
    assertThat(shop.owner().get(Shop.CATEGORIES).at("/count")).isEqualTo("1");
  }

  @Test
  void messagesAreThoseOfTheProductFormInTheCallersLanguage() {
    JsonNode job =
        imports.run(
            """
            sku,name,sale_price,unit,ikpu,tax_rate,is_active
            C-1,,1,lump,12,101,maybe
            """);

    for (String language : new String[] {"ru", "uz", "en"}) {
      TestApi speaker = shop.owner().header("Accept-Language", language);
      TestAnswer form =
          speaker.post(
              Shop.PRODUCTS,
              "{\"name\": \"\", \"sale_price\": 1, \"unit\": \"lump\", \"ikpu\": \"12\","
                  + " \"tax_rate\": 101}");
      JsonNode errors = new ImportFixtures(speaker).errors(job);
      int named = 0;
      for (JsonNode error : errors) {
        String column = error.path("column").asString();
        if (!column.equals("is_active")) {
          assertThat(error.path("message").asString())
              .isEqualTo(form.expect(400).at("/errors/" + column + "/0"));
          named++;
        }
        assertThat(error.path("message").asString()).doesNotContain("validation.");
      }
      assertThat(named).isEqualTo(4);
    }
    TestAnswer csv =
        shop.owner().get(IMPORTS + job.path("id").asLong() + "/errors/?format=csv").expect(200);
    assertThat(csv.header("Content-Disposition")).contains("errors.csv");
    assertThat(csv.text()).contains("Сообщение").contains("maybe");
    shop.owner().get(IMPORTS + job.path("id").asLong() + "/errors/?format=pdf").expect(400);
    shop.owner().get(IMPORTS + "0/errors/?format=csv").expect(404);
  }

  @Test
  void modesKeepToWhatTheySay() {
    shop.product(
        "{\"name\": \"Old\", \"sku\": \"D-1\", \"barcode\": \"77\", \"sale_price\": 5}", 201);
    byte[] csv =
        """
        sku,name,barcode,sale_price
        D-1,New,,5
        D-2,Other,,5
        """
            .getBytes(StandardCharsets.UTF_8);

    assertThat(counts(imports.run("?dry_run=false&mode=create", csv))).isEqualTo("done 1 0 0 1");
    assertThat(counts(imports.run("?dry_run=false&mode=update", csv))).isEqualTo("done 0 1 1 0");
    assertThat(counts(imports.run("?dry_run=false&mode=upsert", csv))).isEqualTo("done 0 0 2 0");
    assertThat(counts(imports.run("barcode;sale_price\n77;6\n78;6\n"))).isEqualTo("done 0 1 0 1");
    assertThat(product("D-1").path("sale_price").asString()).isEqualTo("6.00");
    assertThat(product("D-1").path("name").asString()).isEqualTo("New");
    assertThat(imports.upload("?mode=magic", csv).expect(400).at("/errors/mode/0")).isNotBlank();
  }

  @Test
  void windows1251IsFoundOut() {
    String csv = "Артикул\tНазвание\tЦена продажи\nE-1\tМолоко\t10\n";

    JsonNode job = imports.run("?dry_run=false", csv.getBytes(Charset.forName("windows-1251")));
    JsonNode other =
        imports.run("?dry_run=false", ("\ufeff" + csv).getBytes(StandardCharsets.UTF_16LE));
    JsonNode marked = imports.run("\ufeff" + csv);

    assertThat(counts(job)).isEqualTo("done 1 0 0 0");
    assertThat(counts(other)).isEqualTo("done 0 0 1 0");
    assertThat(counts(marked)).isEqualTo("done 0 0 1 0");
    assertThat(product("E-1").path("name").asString()).isEqualTo("Молоко");
  }

  @Test
  void whoMayNotCreateOrUpdateMayNotImport() {
    byte[] csv = "sku,name,sale_price,quantity\nF-1,A,1,5\n".getBytes(StandardCharsets.UTF_8);
    TestRole creator = new TestRole("helper", 105, 5, "Creator", List.of("create_products"));
    ImportFixtures mayCreate = new ImportFixtures(api.as(shop.store(), creator));

    mayCreate.upload("?mode=upsert", csv).expect(403);
    mayCreate.upload("?mode=update", csv).expect(403);
    new ImportFixtures(api.as(shop.store(), "cashier")).upload("", csv).expect(403);
    JsonNode job = mayCreate.run("?mode=create&dry_run=false", csv);

    assertThat(counts(job)).isEqualTo("done 1 0 0 0");
    assertThat(job.path("warnings").toString()).contains("quantity");
    assertThat(product("F-1").at("/stock/on_hand").asString()).isEqualTo("0.000");
  }

  @Test
  void anotherStoreSeesNothingOfIt() {
    JsonNode job = imports.run("sku,name,sale_price\nG-1,A,1\n");
    ImportFixtures others = ImportFixtures.of(Shop.of(api, stores.open("import")));

    String path = IMPORTS + job.path("id").asLong() + "/";
    others.caller().get(path).expect(404);
    others.caller().get(path + "errors/").expect(404);
    others.caller().get(path + "errors/?format=csv").expect(404);
    others.caller().post(path + "cancel/", "{}").expect(404);
    assertThat(others.caller().get(IMPORTS).at("/count")).isEqualTo("0");
    assertThat(imports.caller().get(IMPORTS).at("/count")).isEqualTo("1");
  }

  @Test
  void whatIsOverCannotBeCancelled() {
    JsonNode job = imports.run("sku,name,sale_price\nH-1,A,1\n");

    TestAnswer refused =
        shop.owner().post(IMPORTS + job.path("id").asLong() + "/cancel/", "{}").expect(409);

    assertThat(refused.at("/code")).isEqualTo("import_finished");
  }

  private JsonNode product(String sku) {
    return shop.owner().get(Shop.PRODUCTS + "?search=" + sku).expect(200).json().at("/results/0");
  }
}
