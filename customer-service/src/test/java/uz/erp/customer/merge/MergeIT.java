package uz.erp.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.customer.Ledgers;
import uz.erp.customer.TillEvents;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class MergeIT {

  private static final String PATH = "/api/customers/customers/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;

  private TestStore store;
  private TestApi owner;
  private TillEvents till;

  @BeforeEach
  void openStore() {
    store = stores.open("twins");
    owner = api.as(store, "owner");
    till = new TillEvents(events, store);
  }

  @Test
  void duplicatesAreFoundByPhoneMailAndNameWithBirthday() {
    String first = add("{\"name\": \"Иван Петров\", \"phone\": \"901234567\"}");
    String second =
        add(
            """
            {"name": "Ваня", "phones": ["+998 90 123-45-67"], "email": "Ivan@example.com",
             "allow_duplicate": true}
            """);
    String third = add("{\"name\": \"I. Petrov\", \"email\": \"ivan@EXAMPLE.com\"}");
    String fourth = add("{\"name\": \"Мария Ким\", \"birthday\": \"1990-05-01\"}");
    String fifth = add("{\"name\": \"Mariya Kim\", \"birthday\": \"1990-05-01\"}");
    add("{\"name\": \"Олег Тен\", \"birthday\": \"1990-05-01\"}");

    JsonNode found = owner.get(PATH + "duplicates/").expect(200).json();

    assertThat(found.get("count").asInt()).isEqualTo(3);
    assertThat(ids(found.at("/results/0"))).containsExactly(first, second);
    assertThat(found.at("/results/0/reasons/0").asString()).isEqualTo("phone");
    assertThat(ids(found.at("/results/1"))).containsExactly(second, third);
    assertThat(ids(found.at("/results/2"))).containsExactly(fourth, fifth);
    assertThat(found.at("/results/2/reasons/0").asString()).isEqualTo("name_birthday");
    assertThat(owner.get(PATH + "duplicates/?reason=email").at("/count")).isEqualTo("1");
    assertThat(owner.get(PATH + "duplicates/?page=2&page_size=2").at("/count")).isEqualTo("3");
    assertThat(owner.get(PATH + "duplicates/?reason=looks").expect(400).at("/reason/0"))
        .isNotBlank();
  }

  @Test
  void historyPointsDebtAndPhonesGoToTheSurvivor() {
    owner
        .patch(
            "/api/customers/loyalty/settings/", "{\"is_active\": true, \"earn_percent\": \"10\"}")
        .expect(200);
    String gone =
        add(
            "{\"name\": \"Аня\", \"phone\": \"901234567\", \"tags\": [\"vip\"], \"address\": \"Чиланзар\"}");
    String survivor =
        add("{\"name\": \"Анна\", \"phone\": \"907654321\", \"credit_limit\": \"500.00\"}");
    till.publish(
        till.saleDue(1, gone, "100.00", "2026-04-01", "credit", "100.00"),
        till.sale(2, survivor, "50.00", "cash", "50.00"));
    eventually(() -> assertThat(read(gone).at("/total_purchases")).isEqualTo("1"));
    eventually(() -> assertThat(read(survivor).at("/total_purchases")).isEqualTo("1"));

    TestAnswer merged = merge(gone, survivor).expect(200);

    assertThat(merged.at("/id")).isEqualTo(survivor);
    assertThat(merged.at("/name")).isEqualTo("Анна");
    assertThat(merged.at("/phone")).isEqualTo("+998907654321");
    assertThat(merged.at("/phones/0")).isEqualTo("+998901234567");
    assertThat(merged.at("/address")).isEqualTo("Чиланзар");
    assertThat(merged.at("/tags/0")).isEqualTo("vip");
    assertThat(merged.at("/credit_limit")).isEqualTo("500.00");
    assertThat(merged.at("/points_balance")).isEqualTo("15.00");
    assertThat(merged.at("/credit_balance")).isEqualTo("100.00");
    assertThat(merged.at("/total_purchases")).isEqualTo("2");
    assertThat(merged.at("/total_spent")).isEqualTo("150.00");
    assertThat(read(gone).status()).isEqualTo(404);
    assertThat(owner.get(PATH + gone + "/loyalty/").status()).isEqualTo(404);
    assertThat(owner.get(PATH + survivor + "/purchase-history/").at("/count")).isEqualTo("2");
    assertThat(owner.get(PATH + survivor + "/debt/").at("/items/0/due_date"))
        .isEqualTo("2026-04-01");
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void whatTheTillsStillTellAboutTheOneThatIsGoneCountsForTheSurvivor() {
    owner
        .patch(
            "/api/customers/loyalty/settings/", "{\"is_active\": true, \"earn_percent\": \"10\"}")
        .expect(200);
    String first = add("{\"name\": \"А\"}");
    String second = add("{\"name\": \"Б\"}");
    String third = add("{\"name\": \"В\"}");
    till.publish(till.saleDue(1, first, "100.00", "2026-04-01", "credit", "100.00"));
    eventually(() -> assertThat(read(first).at("/points_balance")).isEqualTo("10.00"));
    merge(first, second).expect(200);
    merge(second, third).expect(200);

    till.publish(
        till.sale(2, first, "70.00", "cash", "70.00"),
        till.refund(1, 1, first, true, "100.00", "credit", "100.00"),
        till.debtPaid(1, second, "30.00"));

    eventually(
        () -> {
          TestAnswer survivor = read(third);
          assertThat(survivor.at("/total_purchases")).isEqualTo("2");
          assertThat(survivor.at("/total_spent")).isEqualTo("70.00");
          assertThat(survivor.at("/points_balance")).isEqualTo("7.00");
          assertThat(survivor.at("/credit_balance")).isEqualTo("-30.00");
        });
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void aMergeIsToldAboutBoth() {
    String gone = add("{\"name\": \"А\"}");
    String survivor = add("{\"name\": \"Б\"}");

    merge(gone, survivor).expect(200);

    CloudEvent merged = till.publishedAbout(gone, 2).getLast();
    assertThat(merged.type()).isEqualTo("customer.customer-merged.v1");
    assertThat(merged.aggregateversion()).isEqualTo(2);
    assertThat(merged.data().get("into_id").asString()).isEqualTo(survivor);
    EventContracts.published().requireFit(merged);
    CloudEvent changed = till.publishedAbout(survivor, 2).getLast();
    assertThat(changed.type()).isEqualTo("customer.customer-changed.v1");
    assertThat(changed.aggregateversion()).isEqualTo(2);
  }

  @Test
  void twoMergesInBothDirectionsAtOnceLeaveOneCustomer() throws Exception {
    for (int round = 0; round < 10; round++) {
      String a = add("{\"name\": \"А\"}");
      String b = add("{\"name\": \"Б\"}");
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        Future<TestAnswer> there = threads.submit(() -> merge(a, b));
        Future<TestAnswer> back = threads.submit(() -> merge(b, a));
        assertThat(List.of(there.get().status(), back.get().status()))
            .containsOnlyOnce(200)
            .doesNotContain(500, 503);
      }
      assertThat(List.of(read(a).status(), read(b).status())).containsExactlyInAnyOrder(200, 404);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"into\": 0}",
        "{\"into\": \"x\"}",
        "{\"into\": 999999}",
        "{\"into\": null}"
      })
  void anUnfitMergeIsRefused(String body) {
    String id = add("{\"name\": \"А\"}");

    assertThat(owner.post(PATH + id + "/merge/", body).expect(400).at("/into/0")).isNotBlank();
    assertThat(
            owner.post(PATH + id + "/merge/", "{\"into\": " + id + "}").expect(400).at("/into/0"))
        .isNotBlank();
    assertThat(owner.post(PATH + "999999/merge/", "{\"into\": " + id + "}").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"manager,200,200", "cashier,200,403", "stockkeeper,403,403"})
  void eachRoleMayDoItsPart(String role, int find, int merge) {
    String a = add("{\"name\": \"А\"}");
    String b = add("{\"name\": \"Б\"}");
    TestApi employee = api.as(store, role);

    assertThat(employee.get(PATH + "duplicates/").status()).isEqualTo(find);
    assertThat(employee.post(PATH + a + "/merge/", "{\"into\": " + b + "}").status())
        .isEqualTo(merge);
  }

  private String add(String body) {
    return owner.post(PATH, body).expect(201).at("/id");
  }

  private TestAnswer read(String id) {
    return owner.get(PATH + id + "/");
  }

  private TestAnswer merge(String gone, String survivor) {
    return owner.post(PATH + gone + "/merge/", "{\"into\": " + survivor + "}");
  }

  private static List<String> ids(JsonNode group) {
    return group.get("customers").findValuesAsString("id");
  }
}
