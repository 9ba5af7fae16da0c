package uz.erp.customer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.customer.exchange.ImportFixtures.CUSTOMERS;
import static uz.erp.customer.exchange.ImportFixtures.IMPORTS;
import static uz.erp.customer.exchange.ImportFixtures.counts;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class CustomerImportIT {

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;
  private ImportFixtures imports;

  @BeforeEach
  void openStore() {
    store = stores.open("customer-import");
    owner = api.as(store, "owner").header("Accept-Language", "en");
    imports = new ImportFixtures(owner);
    owner.post("/api/customers/groups/", "{\"name\": \"Оптовики\"}").expect(201);
  }

  @Test
  void aTableBecomesCustomers() {
    JsonNode job =
        imports.run(
            """
            ФИО;Телефон;Другие телефоны;Эл. почта;Адрес;Дата рождения;Группа;Теги;Лимит долга;Комментарий;Активен;attr:Размер;Полка
            Азиз Каримов;90 123-45-67;71 200-00-00|93 111 22 33;aziz@example.uz;Ташкент;31.12.1985;оптовики;сосед, постоянный;500 000,50;"после
            обеда";да;42;7
            Olga;;;;;;;;;;нет;;
            """);

    assertThat(counts(job)).isEqualTo("done 2 0 0 0");
    assertThat(job.path("warnings").toString()).contains("Полка");
    JsonNode aziz = imports.customer("1234567");
    assertThat(aziz.path("name").asString()).isEqualTo("Азиз Каримов");
    assertThat(aziz.path("phone").asString()).isEqualTo("+998901234567");
    assertThat(aziz.path("phones").toString()).isEqualTo("[\"+998712000000\",\"+998931112233\"]");
    assertThat(aziz.path("email").asString()).isEqualTo("aziz@example.uz");
    assertThat(aziz.path("birthday").asString()).isEqualTo("1985-12-31");
    assertThat(aziz.at("/group/name").asString()).isEqualTo("Оптовики");
    assertThat(aziz.path("tags").toString()).isEqualTo("[\"сосед\",\"постоянный\"]");
    assertThat(aziz.path("credit_limit").asString()).isEqualTo("500000.50");
    assertThat(aziz.path("notes").asString()).isEqualTo("после\nобеда");
    assertThat(aziz.at("/attributes/Размер").asString()).isEqualTo("42");
    JsonNode olga = imports.customer("Olga");
    assertThat(olga.path("is_active").asBoolean()).isFalse();
    assertThat(olga.path("phone").isNull()).isTrue();
  }

  @Test
  void eachImportedCustomerIsPublished() {
    imports.run("name,phone\nImported,901234567\n");

    String id = imports.customer("Imported").path("id").asString();
    CloudEvent published =
        events.next(
            "customer.customer",
            event -> event.tenantkey().equals(store.key()) && event.subject().equals(id));
    assertThat(published.type()).isEqualTo("customer.customer-changed.v1");
    assertThat(published.data().path("phone").asString()).isEqualTo("+998901234567");
  }

  @Test
  void aWorkbookIsReadLikeCsv() {
    byte[] book =
        ImportFixtures.workbook(
            List.of(
                List.of("Ismi", "Telefon", "Tugʻilgan kuni", "Qarz chegarasi"),
                List.of("Dilnoza", new BigDecimal("998901234567"), "1990-02-03", "1 500,50"),
                List.of("Sardor", "+998 93 765 43 21", "", "")));

    JsonNode job = imports.run("?dry_run=false", book);

    assertThat(counts(job)).isEqualTo("done 2 0 0 0");
    JsonNode dilnoza = imports.customer("Dilnoza");
    assertThat(dilnoza.path("phone").asString()).isEqualTo("+998901234567");
    assertThat(dilnoza.path("birthday").asString()).isEqualTo("1990-02-03");
    assertThat(dilnoza.path("credit_limit").asString()).isEqualTo("1500.50");
  }

  @Test
  void windowsTextIsUnderstood() {
    byte[] file = "Имя;Телефон\nЖасур;901112233\n".getBytes(Charset.forName("windows-1251"));

    assertThat(counts(imports.run("?dry_run=false", file))).isEqualTo("done 1 0 0 0");
    assertThat(imports.customer("Жасур").path("phone").asString()).isEqualTo("+998901112233");
  }

  @Test
  void aDryRunDecidesTheSameAndChangesNothing() {
    String id = add("{\"name\": \"There\", \"phone\": \"901234567\"}");
    String file = "name,phone\nChanged,901234567\nNew,907654321\nBad,12\n";

    JsonNode dry = imports.await(imports.upload("", file).expect(202));

    assertThat(counts(dry)).isEqualTo("done 1 1 0 1");
    assertThat(dry.path("dry_run").asBoolean()).isTrue();
    assertThat(imports.count()).isEqualTo("1");
    TestAnswer still = owner.get(CUSTOMERS + id + "/").expect(200);
    assertThat(still.at("/name")).isEqualTo("There");
    assertThat(still.at("/version")).isEqualTo("1");
    assertThat(counts(imports.run(file))).isEqualTo("done 1 1 0 1");
    assertThat(owner.get(CUSTOMERS + id + "/").at("/name")).isEqualTo("Changed");
  }

  @Test
  void anEmptyCellLeavesWhatIsThereAndTheMainNumberStays() {
    String id =
        add(
            """
            {"name": "Kept", "phone": "901234567", "phones": ["911234567"], "notes": "n",
             "tags": ["t"], "attributes": {"size": 42}}""");

    JsonNode job =
        imports.run(
            "phone,phones,email,notes,attr:size\n91 123 45 67,931234567,k@example.uz,,42\n");

    assertThat(counts(job)).isEqualTo("done 0 1 0 0");
    JsonNode kept = owner.get(CUSTOMERS + id + "/").json();
    assertThat(kept.path("name").asString()).isEqualTo("Kept");
    assertThat(kept.path("phone").asString()).isEqualTo("+998901234567");
    assertThat(kept.path("phones").toString()).isEqualTo("[\"+998911234567\",\"+998931234567\"]");
    assertThat(kept.path("email").asString()).isEqualTo("k@example.uz");
    assertThat(kept.path("notes").asString()).isEqualTo("n");
    assertThat(kept.at("/attributes/size").isInt()).isTrue();
    assertThat(kept.path("version").asInt()).isEqualTo(2);
    assertThat(counts(imports.run("phone,name\n901234567,Kept\n"))).isEqualTo("done 0 0 1 0");
  }

  @Test
  void aModeSaysWhatMayHappenToWhomANumberFinds() {
    add("{\"name\": \"There\", \"phone\": \"901234567\"}");
    byte[] file = "name,phone\nThere 2,901234567\nNew,907654321\n".getBytes(StandardCharsets.UTF_8);

    JsonNode create = imports.run("?dry_run=false&mode=create", file);
    assertThat(counts(create)).isEqualTo("done 1 0 0 1");
    assertThat(imports.errors(create)).containsExactly("2 phone phone_taken");
    owner.delete(CUSTOMERS + imports.customer("7654321").path("id").asLong() + "/").expect(204);

    JsonNode update = imports.run("?dry_run=false&mode=update", file);
    assertThat(counts(update)).isEqualTo("done 0 1 0 1");
    assertThat(imports.errors(update)).containsExactly("3 phone no_such_customer");
    assertThat(imports.upload("?mode=replace", file).expect(400).at("/errors/mode/0")).isNotBlank();
  }

  @Test
  void wrongRowsAreListedAndTheOthersAreTaken() {
    add("{\"name\": \"Other\", \"phone\": \"900000001\"}");
    add("{\"name\": \"Family\", \"phone\": \"900000002\"}");
    add("{\"name\": \"Family\", \"phone\": \"900000002\", \"allow_duplicate\": true}");

    JsonNode job =
        imports.run(
            """
            name,phone,phones,email,birthday,group,credit_limit,is_active
            Good,901000001,,,,,,
            ,901000002,,,,,,
            A,12,,,,,,
            B,901000003,"901000004,x",,,,,
            C,,,nobody,,,,
            D,,,,31.02.1990,,,
            E,,,,2999-01-01,,,
            F,,,,,Nobodies,,
            G,,,,,,-1,
            H,,,,,,much,
            I,,,,,,,perhaps
            J,901000001,,,,,,
            K,901000005,900000001,,,,,
            L,900000002,,,,,,
            """);

    assertThat(counts(job)).isEqualTo("done 1 0 0 13");
    assertThat(imports.errors(job))
        .containsExactly(
            "3 name required",
            "4 phone phone",
            "5 phones phone",
            "6 email email",
            "7 birthday birthday",
            "8 birthday birthday",
            "9 group no_such_group",
            "10 credit_limit positive_or_zero",
            "11 credit_limit money",
            "12 is_active yes_or_no",
            "13 phone twice_in_file",
            "14 phones phone_taken",
            "15 phone phone_of_several");
    assertThat(imports.count()).isEqualTo("4");
  }

  @Test
  void errorsSpeakTheCallersLanguageAndComeAsAFile() {
    JsonNode job = imports.run("name,phone\nA,12\n");
    String path = IMPORTS + job.path("id").asLong() + "/errors/";

    assertThat(owner.get(path).at("/results/0/message")).contains("must look like");
    assertThat(owner.get(path).at("/results/0/value")).isEqualTo("12");
    TestApi russian = api.as(store, "owner").header("Accept-Language", "ru");
    assertThat(russian.get(path).at("/results/0/message")).contains("должен быть");
    assertThat(owner.get(path + "?format=csv").expect(200).text()).contains("must look like");
    assertThat(owner.get(path + "?format=pdf").status()).isEqualTo(400);
  }

  @Test
  void theSameRequestTwiceIsOneImport() {
    TestApi once = owner.header("Idempotency-Key", "import-1");
    byte[] file = "name\nOnce\n".getBytes(StandardCharsets.UTF_8);

    TestAnswer first =
        once.upload(IMPORTS + "?dry_run=false", "a.csv", "text/csv", file).expect(202);
    TestAnswer second =
        once.upload(IMPORTS + "?dry_run=false", "a.csv", "text/csv", file).expect(202);

    assertThat(second.at("/id")).isEqualTo(first.at("/id"));
    imports.await(first);
    assertThat(imports.count()).isEqualTo("1");
    assertThat(owner.get(IMPORTS).at("/count")).isEqualTo("1");
  }

  @Test
  void anImportThatIsOverCannotBeCancelled() {
    JsonNode job = imports.run("name\nOver\n");
    String path = IMPORTS + job.path("id").asLong() + "/";

    assertThat(owner.post(path + "cancel/", "{}").expect(409).at("/code"))
        .isEqualTo("import_finished");
    assertThat(owner.get(path).at("/status")).isEqualTo("done");
  }

  @Test
  void creatingAndUpdatingNeedTheirPermissions() {
    ImportFixtures cashier = new ImportFixtures(api.as(store, "cashier"));
    String file = "name;phone;group;credit_limit\nAt the till;901234567;Оптовики;100\n";

    assertThat(cashier.upload("", file).expect(403).at("/code")).isEqualTo("permission_denied");
    cashier.upload("?mode=update", file).expect(403);
    JsonNode job = cashier.run("?mode=create&dry_run=false", file.getBytes(StandardCharsets.UTF_8));

    assertThat(counts(job)).isEqualTo("done 1 0 0 0");
    assertThat(job.path("warnings").toString()).contains("group", "credit_limit");
    JsonNode created = imports.customer("1234567");
    assertThat(created.path("group_id").isNull()).isTrue();
    assertThat(created.path("credit_limit").asString()).isEqualTo("0.00");
    for (String path : List.of("", "0/", "0/errors/")) {
      assertThat(api.as(store, "stockkeeper").get(IMPORTS + path).status()).as(path).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "uz", "en"})
  void theTemplateIsAFileThatCanBeImported(String language) {
    TestApi speaker = api.as(store, "owner").header("Accept-Language", language);
    ImportFixtures theirs = new ImportFixtures(speaker);
    for (String format : List.of("csv", "xlsx")) {
      byte[] template = speaker.get(IMPORTS + "template/?format=" + format).expect(200).bytes();

      JsonNode job = theirs.run("", template);

      assertThat(counts(job)).as(format).isEqualTo("done 1 0 0 0");
      assertThat(job.path("warnings")).as(format).isEmpty();
    }
    assertThat(speaker.get(IMPORTS + "template/?format=pdf").status()).isEqualTo(400);
  }

  private String add(String json) {
    return owner.post(CUSTOMERS, json).expect(201).at("/id");
  }
}
