package uz.erp.sales.past;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;
import static uz.erp.sales.past.PastFixtures.HEAD;
import static uz.erp.sales.past.PastFixtures.IMPORTS;
import static uz.erp.sales.past.PastFixtures.PAST;
import static uz.erp.sales.past.PastFixtures.counts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.table.TableWriter;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.hostile.PackedParts;
import uz.erp.sales.TradingIT;
import uz.erp.sales.customer.CustomerCopies;
import uz.erp.sales.customer.CustomerFacts;

class PastImportIT extends TradingIT {

  @Autowired private CustomerCopies customers;
  private PastFixtures imports;

  @BeforeEach
  void stock() {
    product(1, "10.00");
    product(2, "20.00");
    imports = new PastFixtures(manager.header("Accept-Language", "en"));
  }

  @Test
  void rowsBecomeReceiptsWhereverTheyStand() {
    TenantScope.run(
        store.tenant(),
        () ->
            customers.store(
                new CustomerFacts(
                    7, 1, "Алишер", "+998901234567", true, null, null, null, null, null)));
    JsonNode job =
        imports.run(
            """
            Дата;Время;Чек;Касса;Артикул;Штрихкод;Товар;Кол-во;Цена;Скидка;Сумма;НДС;Себестоимость;Оплата;Клиент;Кассир
            31.12.2023;14:30;A-1;Касса 1;sku-1;;;2;1 000,50;1,00;2000;12%;700;наличные;90 123-45-67;Анна
            31.12.2023;18:00;A-2;Касса 1;;4782;Своё имя;0,5;20;;;;;картой;Гость;
            31.12.2023;14:31;A-1;Касса 1;SKU-2;;;1;20;10%;18;1;;Payme;;
            """);

    assertThat(counts(job)).as("%s", imports.errors(job)).isEqualTo("done 3 0 0 2");
    JsonNode sale = imports.caller().get(PAST + "?search=A-1").json().at("/results/0");
    assertThat(sale.path("sold_at").asString()).isEqualTo("2023-12-31T09:30:00Z");
    assertThat(sale.path("business_date").asString()).isEqualTo("2023-12-31");
    assertThat(sale.path("register").asString()).isEqualTo("Касса 1");
    assertThat(sale.path("customer").asInt()).isEqualTo(7);
    assertThat(sale.path("customer_name").asString()).isEqualTo("Алишер");
    assertThat(sale.path("cashier_name").asString()).isEqualTo("Анна");
    assertThat(sale.path("subtotal").asString()).isEqualTo("2021.00");
    assertThat(sale.path("discount_amount").asString()).isEqualTo("3.00");
    assertThat(sale.path("tax_amount").asString()).isEqualTo("215.29");
    assertThat(sale.path("total_amount").asString()).isEqualTo("2018.00");
    assertThat(sale.at("/items/0/cost_total").asString()).isEqualTo("1400.00");
    assertThat(sale.at("/items/1/name").asString()).isEqualTo("Товар 2");
    assertThat(sale.path("payments").toString())
        .contains("{\"method\":\"cash\",\"amount\":\"2000.00\"}")
        .contains("{\"method\":\"mobile\",\"amount\":\"18.00\"}");
    JsonNode other =
        imports.caller().get(PAST + (sale.path("id").asLong() + 1) + "/").expect(200).json();
    assertThat(other.path("customer").isNull()).isTrue();
    assertThat(other.path("customer_name").asString()).isEqualTo("Гость");
    assertThat(other.at("/items/0/name").asString()).isEqualTo("Своё имя");
    assertThat(other.at("/items/0/product_id").asInt()).isEqualTo(2);
    assertThat(other.path("total_amount").asString()).isEqualTo("10.00");
  }

  @Test
  void whatTheGoodsCostIsNotToldToAKeyThatMayOnlySell() {
    imports.run("date,receipt,sku,quantity,price,cost\n2024-01-15,1,SKU-1,2,10,7.77\n");
    String whole = imports.caller().get(PAST).expect(200).text();
    assertThat(whole).contains("\"cost_price\":\"7.77\"", "\"cost_total\":\"15.54\"");

    TestApi key = api.as(store, TestRole.apiClient("manage_sales"));
    long id = key.get(PAST).expect(200).json().at("/results/0/id").asLong();
    for (String path : List.of(PAST, PAST + id + "/")) {
      assertThat(key.get(path).expect(200).text())
          .contains("unit_price")
          .doesNotContain("7.77", "15.54", "cost");
    }
  }

  @Test
  void theyArePublishedAndTheTillsAreLeftAlone() {
    JsonNode job = imports.run(HEAD + "2024-01-15,1,SKU-1,1,10\n2024-01-16,1,SKU-2,3,20\n");

    CloudEvent event =
        events.next("sales.past-sale", found -> found.tenantkey().equals(store.key()));
    EventContracts.published().requireFit(event);
    assertThat(event.subject()).isEqualTo(job.path("id").asString());
    assertThat(event.data().path("sales")).hasSize(2);
    assertThat(imports.caller().get(SALES).at("/count")).isEqualTo("0");
    assertThat(query(Long.class, "select count(*) from cash_session")).containsExactly(0L);
    long session = openSession(cashier);
    TestAnswer sold = sell(cashier, session, 1, "1");
    assertThat(sold.at("/data/number")).isEqualTo("1");
    imports.caller().get(PAST + id(sold) + "/").expect(404);
  }

  @Test
  void everyWrongRowIsNamedAndATrialRunSaysTheSame() {
    String csv =
        """
        date,receipt,sku,barcode,name,quantity,price,discount,total,tax,cost,payment,customer
        2024-01-15,1,SKU-1,,,1,10,,,,,,
        x,2,SKU-1,,,1,10,,,,,,
        2199-01-01,3,SKU-1,,,1,10,,,,,,
        1999-12-31,4,SKU-1,,,1,10,,,,,,
        2024-01-15,,SKU-1,,,1,10,,,,,,
        2024-01-15,6,NOPE,,,1,10,,,,,,
        2024-01-15,7,,999,,1,10,,,,,,
        2024-01-15,8,,,Text,1,10,,,,,,
        2024-01-15,9,SKU-1,,,0,10,,,,,,
        2024-01-15,10,SKU-1,,,1.2345,10,,,,,,
        2024-01-15,11,SKU-1,,,1,-10,,,,,,
        2024-01-15,12,SKU-1,,,1,ten,,,,,,
        2024-01-15,13,SKU-1,,,1,10,11,,,,,
        2024-01-15,14,SKU-1,,,1,10,1,10,,,,
        2024-01-15,15,SKU-1,,,1,10,,,11,,,
        2024-01-15,16,SKU-1,,,1,10,,,,-1,,
        2024-01-15,17,SKU-1,,,1,10,,,,,shells,
        2024-01-15,18,SKU-1,,,1,10,101%,,,,,
        2024-01-15,19,SKU-1,,,99999999999,999999999999,,,,,,
        2024-01-15,20,SKU-1,,,1,10,,,,,,Ann
        2024-01-15,20,SKU-1,,,1,10,,,,,,Bob
        2024-01-15,21,SKU-1,,,1,,,,,,,
        2024-01-15,2,SKU-1,,,1,10,,,,,,
        2024-01-15,22,SKU-1,,,1,10,,11,,,,
        """;
    JsonNode trial = imports.run("", csv);
    assertThat(imports.caller().get(PAST).at("/count")).isEqualTo("0");
    JsonNode real = imports.run(csv);

    assertThat(imports.errors(trial))
        .containsExactly(
            "3 date past_date",
            "4 date past_future",
            "5 date past_too_old",
            "6 receipt required",
            "7 sku past_product",
            "8 barcode past_product",
            "9 sku required",
            "10 quantity positive",
            "11 quantity quantity",
            "12 price positive_or_zero",
            "13 price money",
            "14 discount past_discount",
            "15 total past_total",
            "16 tax past_tax",
            "17 cost positive_or_zero",
            "18 payment_method past_method",
            "19 discount percent",
            "20 price amount_too_large",
            "21 receipt receipt_incomplete",
            "22 customer receipt_differs",
            "23 price required",
            "24 receipt receipt_undated",
            "25 total past_total");
    assertThat(imports.errors(real)).isEqualTo(imports.errors(trial));
    assertThat(counts(trial)).isEqualTo("done 1 0 23 1");
    assertThat(counts(real)).isEqualTo(counts(trial));
    assertThat(imports.caller().get(PAST).at("/count")).isEqualTo("1");
    TestAnswer download =
        manager.get(IMPORTS + real.path("id").asLong() + "/errors/?format=csv").expect(200);
    assertThat(download.text()).contains("Сообщение").contains("shells");
    manager.get(IMPORTS + real.path("id").asLong() + "/errors/?format=pdf").expect(400);
  }

  @Test
  void aLineMayBeTextWhereThatIsAllowed() {
    String csv =
        "date,receipt,sku,name,quantity,price\n"
            + "2024-01-15,1,NOPE,Old thing,1,10\n2024-01-15,2,NOPE,,1,10\n2024-01-15,3,SKU-1,,1,10\n";

    JsonNode job = imports.run("?dry_run=false&create_unknown=as_text", csv);

    assertThat(counts(job)).isEqualTo("done 2 0 1 2");
    assertThat(imports.errors(job)).containsExactly("3 name required");
    JsonNode sale = imports.caller().get(PAST + "?ordering=id").json().at("/results/0");
    assertThat(sale.at("/items/0/product_id").isNull()).isTrue();
    assertThat(sale.at("/items/0/sku").asString()).isEqualTo("NOPE");
    assertThat(job.path("create_unknown").asString()).isEqualTo("as_text");
    assertThat(imports.upload("?create_unknown=x", csv).expect(400).at("/errors/create_unknown/0"))
        .isNotBlank();
  }

  @Test
  void whatIsThereIsNotTakenTwice() {
    String csv =
        HEAD + "2024-01-15,1,SKU-1,1,10\n2024-01-15,1,SKU-2,1,20\n2024-01-16,1,SKU-1,1,1\n";
    assertThat(counts(imports.run(csv))).isEqualTo("done 3 0 0 2");

    JsonNode again = imports.run(csv + "2024-01-17,1,SKU-1,1,10\n");
    JsonNode trial = imports.run("", csv);

    assertThat(counts(again)).isEqualTo("done 1 3 0 1");
    assertThat(counts(trial)).isEqualTo("done 0 3 0 0");
    assertThat(imports.errors(again))
        .containsExactly(
            "2 receipt already_imported",
            "3 receipt already_imported",
            "4 receipt already_imported");
    assertThat(imports.caller().get(PAST).at("/count")).isEqualTo("3");
  }

  @Test
  void anImportCanBeTakenOutAgain() {
    String csv = HEAD + "2024-01-15,1,SKU-1,1,10\n";
    JsonNode keep = imports.run(HEAD + "2024-02-01,1,SKU-1,1,10\n");
    JsonNode job = imports.run(csv);
    String path = IMPORTS + job.path("id").asLong() + "/";

    manager.delete(path).expect(202);
    eventually(() -> assertThat(manager.get(path).at("/status")).isEqualTo("removed"));

    assertThat(manager.delete(path).expect(202).at("/status")).isEqualTo("removed");
    assertThat(manager.get(PAST).at("/count")).isEqualTo("1");
    assertThat(manager.get(PAST + "?import=" + keep.path("id").asLong()).at("/count"))
        .isEqualTo("1");
    List<CloudEvent> published =
        events.list(
            "sales.past-sale",
            event ->
                event.tenantkey().equals(store.key())
                    && event.subject().equals(job.path("id").asString()),
            2);
    assertThat(published)
        .extracting(CloudEvent::type)
        .containsExactly("sales.past-sale-imported.v1", "sales.past-sale-removed.v1");
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L);
    EventContracts.published().requireFit(published.get(1));
    assertThat(published.get(1).data().at("/sale_ids/0"))
        .isEqualTo(published.get(0).data().at("/sales/0/sale_id"));
    assertThat(counts(imports.run(csv))).isEqualTo("done 1 0 0 1");
    manager.delete(IMPORTS + "99999/").expect(404);
  }

  @Test
  void aCellOfTwoHundredMegabytesIsRefusedWhateverItsPartIsCalled() {
    PackedParts book =
        PackedParts.workbook()
            .with(
                PackedParts.SHEET,
                PackedParts.ROWS + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>",
                "x",
                200 << 20,
                "</t></is></c></row>")
            .renamed(PackedParts.SHEET, "xl/worksheets/sheet1.bin");

    imports.upload("", book.zipped()).expect(400);
  }

  @Test
  void packedAndOtherTablesAreRead() throws IOException {
    String csv = "Sana\tChek\tArtikul\tMiqdor\tNarx\n2024-01-15\t%d\tSKU-1\t1\t10\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(csv.formatted(1).getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try (TableWriter table = TableFormat.XLSX.open(book, "sales")) {
      table.row(List.of("Дата", "Чек", "Артикул", "Количество", "Цена"));
      table.row(List.of("2024-01-15", 2, "SKU-1", 1, 10.5));
    }

    for (byte[] file :
        List.of(
            packed.toByteArray(),
            book.toByteArray(),
            csv.formatted(3).getBytes(Charset.forName("windows-1251")))) {
      JsonNode job = imports.await(imports.start("?dry_run=false", file));
      assertThat(counts(job)).as("%s", imports.errors(job)).isEqualTo("done 1 0 0 1");
    }
    assertThat(
            imports
                .upload("", java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2))
                .expect(400)
                .at("/errors/file/0"))
        .contains("damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void theTemplateIsATableThatCanBeImported(String format) {
    for (String language : new String[] {"ru", "uz", "en"}) {
      byte[] file =
          manager
              .header("Accept-Language", language)
              .get(IMPORTS + "template/?format=" + format)
              .expect(200)
              .bytes();

      JsonNode job = imports.await(imports.start("", file));

      assertThat(counts(job)).as("%s", imports.errors(job)).isEqualTo("done 1 0 0 1");
      assertThat(job.path("warnings")).isEmpty();
    }
    manager.get(IMPORTS + "template/?format=pdf").expect(400);
    cashier.get(IMPORTS + "template/").expect(403);
  }

  @Test
  void cellsThatAreTooLongAreCutAndNeverTakenForNumbers() {
    String zeros = "0".repeat(400);

    JsonNode job =
        imports.run(
            "date,receipt,sku,quantity,price,shelf\n"
                + "2024-01-15,1,SKU-1,1,%s10,x\n".formatted(zeros)
                + "2024-01-15,2,SKU-1,1,10,%s\n".formatted("y".repeat(30_000)));

    assertThat(imports.errors(job)).containsExactly("2 price money");
    assertThat(counts(job)).isEqualTo("done 1 0 1 1");
  }

  @Test
  void whatIsNoTableOfSalesIsRefused() {
    assertThat(imports.upload("", "").expect(400).at("/errors/file/0")).isNotBlank();
    assertThat(imports.upload("", HEAD).expect(400).at("/errors/file/0")).contains("no rows");
    assertThat(imports.upload("", "sku,name\nA,B\n").expect(400).at("/errors/file/0"))
        .contains("first row");
    assertThat(imports.upload("", "date,Date,receipt\n1,2,3\n").expect(400).at("/errors/file/0"))
        .contains("twice");
    assertThat(
            imports
                .upload("", ("\ufeff" + HEAD + "\0").getBytes(StandardCharsets.UTF_16LE))
                .expect(400)
                .at("/errors/file/0"))
        .contains("damaged");
    imports.upload("?dry_run=maybe", HEAD + "1,1,1,1,1\n").expect(400);
    manager.get(PAST + "?date_from=x").expect(400);
    manager.get(PAST + "?ordering=x").expect(400);
    assertThat(manager.get(IMPORTS).at("/count")).isEqualTo("0");
  }

  @Test
  void onlyWhoManagesSalesImports() {
    String csv = HEAD + "2024-01-15,1,SKU-1,1,10\n";
    new PastFixtures(cashier).upload("", csv).expect(403);
    JsonNode job = imports.run(csv);
    String path = IMPORTS + job.path("id").asLong() + "/";
    for (String read : new String[] {IMPORTS, path, path + "errors/", PAST}) {
      cashier.get(read).expect(403);
    }
    cashier.delete(path).expect(403);
    assertThat(manager.post(path + "cancel/", "{}").expect(409).at("/code"))
        .isEqualTo("import_finished");
  }

  @Test
  void anotherStoreSeesNothingOfIt() {
    JsonNode job = imports.run(HEAD + "2024-01-15,1,SKU-1,1,10\n");
    String path = IMPORTS + job.path("id").asLong() + "/";
    long sale = manager.get(PAST).json().at("/results/0/id").asLong();
    openStore();

    manager.get(path).expect(404);
    manager.get(path + "errors/").expect(404);
    manager.post(path + "cancel/", "{}").expect(404);
    manager.delete(path).expect(404);
    manager.get(PAST + sale + "/").expect(404);
    assertThat(manager.get(PAST).at("/count")).isEqualTo("0");
    product(1, "10.00");
    assertThat(counts(new PastFixtures(manager).run(HEAD + "2024-01-15,1,SKU-1,1,10\n")))
        .isEqualTo("done 1 0 0 1");
  }
}
