package uz.erp.customer.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uz.erp.platform.test.Eventually.eventually;

import java.util.List;
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
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class LoyaltyIT {

  private static final String PATH = "/api/customers/customers/";
  private static final String SETTINGS = "/api/customers/loyalty/settings/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;

  private TestStore store;
  private TestApi owner;
  private TillEvents till;
  private String anna;

  @BeforeEach
  void openStore() {
    store = stores.open("loyal");
    owner = api.as(store, "owner");
    till = new TillEvents(events, store);
    anna = owner.post(PATH, "{\"name\": \"Анна\"}").expect(201).at("/id");
  }

  @Test
  void aStoreGivesNoPointsUntilItSaysHow() {
    JsonNode settings = owner.get(SETTINGS).expect(200).json();
    assertThat(settings.get("is_active").asBoolean()).isFalse();

    till.publish(till.sale(1, anna, "100.00", "cash", "100.00"));
    eventually(
        () -> assertThat(owner.get(PATH + anna + "/").at("/total_purchases")).isEqualTo("1"));

    assertThat(loyalty().get("balance").asString()).isEqualTo("0.00");
    assertThat(loyalty().get("count").asInt()).isZero();
    assertThat(owner.get(PATH + anna + "/").at("/version")).isEqualTo("1");
  }

  @Test
  void theTillsAreToldOfTheRuleWhenItChanges() {
    earn("5.00", "0.00");
    earn("5.00", "0.00");
    earn("7.50", "1000.00");
    List<CloudEvent> published =
        events.list("customer.loyalty", event -> event.tenantkey().equals(store.key()), 2);
    assertThat(published).allSatisfy(EventContracts.published()::requireFit);
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(2L, 3L);
    assertThat(published.getLast().data().at("/earn_percent").asString()).isEqualTo("7.50");
    assertThat(published.getLast().data().at("/min_total").asString()).isEqualTo("1000.00");
    assertThat(published.getLast().data().at("/is_active").asBoolean()).isTrue();
  }

  @Test
  void pointsAreEarnedSpentTakenBackAndGivenBack() {
    earn("5.00", "0.00");
    till.publish(
        till.sale(1, anna, "1000.00", "cash", "1000.00"),
        till.sale(2, anna, "100.00", "cash", "70.00", "points", "30.00"),
        till.refund(1, 2, anna, true, "100.00", "cash", "70.00", "points", "30.00"),
        till.refund(2, 1, anna, false, "333.33", "cash", "333.33"));
    eventually(() -> assertThat(loyalty().get("count").asInt()).isEqualTo(6));

    JsonNode loyalty = loyalty();
    assertThat(loyalty.get("results").findValuesAsString("kind"))
        .containsExactlyInAnyOrder("earn", "spend", "earn", "give_back", "take_back", "take_back");
    // 50 + (−30 + 3.50) + (30 − 3.50) − 16.67
    assertThat(loyalty.get("balance").asString()).isEqualTo("33.33");
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void eachEntryNamesWhatBroughtIt() {
    earn("5.00", "0.00");
    till.publish(
        till.sale(7, anna, "1000.00", "cash", "1000.00"),
        till.refund(3, 7, anna, false, "100.00", "cash", "100.00"));
    eventually(() -> assertThat(loyalty().get("count").asInt()).isEqualTo(2));

    JsonNode taken = loyalty().at("/results/0");
    assertThat(taken.get("sale_id").asLong()).isEqualTo(7);
    assertThat(taken.get("refund_id").asLong()).isEqualTo(3);
    assertThat(taken.get("amount").asString()).isEqualTo("-5.00");
    assertThat(taken.get("balance_after").asString()).isEqualTo("45.00");
    JsonNode earned = loyalty().at("/results/1");
    assertThat(earned.at("/lines/0/line_id").asLong()).isEqualTo(70);
    assertThat(earned.at("/lines/0/amount").asString()).isEqualTo("50.00");
  }

  @Test
  void everyMovementIsToldWithTheDocumentThatCausedIt() {
    earn("5.00", "0.00");
    till.publish(
        till.sale(1, anna, "100.00", "cash", "100.00"),
        till.refund(4, 1, anna, true, "100.00", "cash", "100.00"));

    List<CloudEvent> published = till.publishedAbout(anna, 3);

    assertThat(published).allSatisfy(EventContracts.published()::requireFit);
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L, 3L);
    assertThat(published.getFirst().data().get("applied").size()).isZero();
    assertThat(published.get(1).data().at("/applied/0/kind").asString()).isEqualTo("sale");
    assertThat(published.get(1).data().at("/applied/0/id").asLong()).isEqualTo(1);
    assertThat(published.get(1).data().get("points_balance").asString()).isEqualTo("5.00");
    assertThat(published.get(2).data().at("/applied/0/kind").asString()).isEqualTo("refund");
    assertThat(published.get(2).data().at("/applied/0/id").asLong()).isEqualTo(4);
    assertThat(published.get(2).data().get("points_balance").asString()).isEqualTo("0.00");
  }

  @Test
  void aSmallReceiptEarnsNothing() {
    earn("10.00", "50.00");
    till.publish(
        till.sale(1, anna, "49.99", "cash", "49.99"), till.sale(2, anna, "50.00", "cash", "50.00"));

    eventually(() -> assertThat(loyalty().get("balance").asString()).isEqualTo("5.00"));
    assertThat(loyalty().get("count").asInt()).isEqualTo(1);
  }

  @Test
  void lateNewsMayMakeTheBalanceNegativeAndIsNeverLost() {
    till.publish(till.sale(1, anna, "100.00", "points", "100.00"));

    eventually(() -> assertThat(loyalty().get("balance").asString()).isEqualTo("-100.00"));
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void pointsMovedByHandSayWhoAndWhy() {
    JsonNode entry = adjust("{\"amount\": 500, \"reason\": \"День рождения\"}", 201);

    assertThat(entry.get("kind").asString()).isEqualTo("adjust");
    assertThat(entry.get("employee_name").asString()).isEqualTo("Иван Иванов");
    assertThat(loyalty().get("balance").asString()).isEqualTo("500.00");
    assertThat(adjust("{\"amount\": \"-500.01\", \"reason\": \"x\"}", 409).get("code").asString())
        .isEqualTo("insufficient_points");
    adjust("{\"amount\": \"-500.00\", \"reason\": \"x\"}", 201);
    assertThat(adjust("{\"amount\": 999999999999.99, \"reason\": \"x\"}", 201).get("amount"))
        .isNotNull();
    assertThat(adjust("{\"amount\": 1, \"reason\": \"x\"}", 409).get("code").asString())
        .isEqualTo("balance_limit_exceeded");
    Ledgers.requireSound(jdbc, store);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"reason\": \"x\"}|amount",
        "{\"amount\": 0, \"reason\": \"x\"}|amount",
        "{\"amount\": 1.234, \"reason\": \"x\"}|amount",
        "{\"amount\": \"many\", \"reason\": \"x\"}|amount",
        "{\"amount\": 5}|reason",
        "{\"amount\": 5, \"reason\": \" \"}|reason",
      })
  void anUnfitAdjustmentIsRefused(String body, String field) {
    assertThat(adjust(body, 400).at("/errors/" + field + "/0").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"earn_percent\": 101}|earn_percent",
        "{\"earn_percent\": null}|earn_percent",
        "{\"earn_percent\": \"x\"}|earn_percent",
        "{\"min_total\": -1}|min_total",
        "{\"expiry_days\": 0}|expiry_days",
        "{\"expiry_days\": 4000}|expiry_days",
        "{\"is_active\": \"yes\"}|is_active",
      })
  void anUnfitRuleIsRefused(String body, String field) {
    assertThat(owner.patch(SETTINGS, body).expect(400).at("/errors/" + field + "/0")).isNotBlank();
  }

  @Test
  void oldPointsGoAndWhatWasSpentCountsAgainstTheOldestFirst() {
    earn("10.00", "0.00");
    adjust("{\"amount\": 100, \"reason\": \"new ones\"}", 201);
    till.publish(
        till.sale(1, anna, "1000.00", "cash", "1000.00"),
        till.sale(2, anna, "30.00", "points", "30.00"));
    eventually(() -> assertThat(loyalty().get("balance").asString()).isEqualTo("170.00"));

    // the sales were in March, so their points are older than a day
    owner.patch(SETTINGS, "{\"expiry_days\": 1}").expect(200);

    eventually(() -> assertThat(loyalty().get("balance").asString()).isEqualTo("100.00"));
    assertThat(loyalty().at("/results/0/kind").asString()).isEqualTo("expire");
    assertThat(loyalty().at("/results/0/amount").asString()).isEqualTo("-70.00");
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void theLedgerOnlyGrows() {
    adjust("{\"amount\": 100, \"reason\": \"x\"}", 201);

    TenantScope.run(
        store.tenant(),
        () -> {
          for (String change :
              List.of(
                  "update loyalty_entry set amount = 5",
                  "update loyalty_entry set amount = 5, reason = null",
                  "delete from loyalty_entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                .rootCause()
                .hasMessageContaining("append-only");
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "owner,200,201,200",
    "manager,200,201,200",
    "cashier,200,403,403",
    "stockkeeper,403,403,403"
  })
  void eachRoleMayDoItsPart(String role, int read, int adjust, int settings) {
    TestApi employee = api.as(store, role);

    assertThat(employee.get(PATH + anna + "/loyalty/").status()).isEqualTo(read);
    assertThat(employee.get(SETTINGS).status()).isEqualTo(read);
    assertThat(
            employee
                .post(PATH + anna + "/loyalty/adjust/", "{\"amount\": 1, \"reason\": \"x\"}")
                .status())
        .isEqualTo(adjust);
    assertThat(employee.patch(SETTINGS, "{\"min_total\": 1}").status()).isEqualTo(settings);
  }

  private void earn(String percent, String minTotal) {
    owner
        .patch(
            SETTINGS,
            "{\"is_active\": true, \"earn_percent\": \"%s\", \"min_total\": \"%s\"}"
                .formatted(percent, minTotal))
        .expect(200);
  }

  private JsonNode loyalty() {
    return owner.get(PATH + anna + "/loyalty/").expect(200).json();
  }

  private JsonNode adjust(String body, int status) {
    return owner.post(PATH + anna + "/loyalty/adjust/", body).expect(status).json();
  }
}
