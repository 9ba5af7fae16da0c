package uz.erp.customer.debt;

import static org.assertj.core.api.Assertions.assertThat;
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
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class DebtIT {

  private static final String PATH = "/api/customers/customers/";
  private static final String DEBTS = "/api/customers/debts/";

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
    store = stores.open("nasiya");
    owner = api.as(store, "owner");
    till = new TillEvents(events, store);
    anna = add("Анна", "500.00");
  }

  @Test
  void theNotebookTellsWhatIsOpenAndWhenItIsDue() {
    till.publish(
        till.saleDue(1, anna, "200.00", "2199-01-31", "credit", "100.00", "cash", "100.00"),
        till.saleDue(2, anna, "80.00", "2026-03-20", "credit", "80.00"),
        till.debtPaid(1, anna, "30.00"),
        till.refund(1, 1, anna, false, "40.00", "credit", "40.00"));
    eventually(() -> assertThat(debt().get("balance").asString()).isEqualTo("110.00"));

    JsonNode debt = debt();
    assertThat(debt.get("customer_name").asString()).isEqualTo("Анна");
    assertThat(debt.get("credit_limit").asString()).isEqualTo("500.00");
    assertThat(debt.get("available").asString()).isEqualTo("390.00");
    assertThat(debt.get("overdue").asString()).isEqualTo("50.00");
    assertThat(debt.get("next_due_date").asString()).isEqualTo("2026-03-20");
    assertThat(debt.get("items").size()).isEqualTo(2);
    assertThat(debt.at("/items/0/sale_id").asLong()).isEqualTo(2);
    assertThat(debt.at("/items/0/remaining").asString()).isEqualTo("50.00");
    assertThat(debt.at("/items/0/is_overdue").asBoolean()).isTrue();
    assertThat(debt.at("/items/1/remaining").asString()).isEqualTo("60.00");
    assertThat(debt.at("/items/1/is_overdue").asBoolean()).isFalse();
    JsonNode entries = owner.get(PATH + anna + "/debt/entries/").expect(200).json();
    assertThat(entries.get("results").findValuesAsString("kind"))
        .containsExactlyInAnyOrder("sale", "sale", "payment", "refund");
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void aPaymentIsEnteredOnceAndMayBeTakenBack() {
    CloudEvent paid = till.debtPaid(5, anna, "80.00");
    till.publish(till.saleDue(1, anna, "80.00", "2026-03-20", "credit", "80.00"));
    eventually(() -> assertThat(debt().get("balance").asString()).isEqualTo("80.00"));
    till.publish(paid, paid, till.debtPaid(5, anna, "80.00"));
    eventually(() -> assertThat(debt().get("balance").asString()).isEqualTo("0.00"));
    till.publish(
        till.debtPaymentReversed(5, anna, "80.00"), till.debtPaymentReversed(5, anna, "80.00"));
    eventually(() -> assertThat(debt().get("balance").asString()).isEqualTo("80.00"));

    assertThat(debt().at("/items/0/remaining").asString()).isEqualTo("80.00");
    List<CloudEvent> published = till.publishedAbout(anna, 4);
    assertThat(published).allSatisfy(EventContracts.published()::requireFit);
    assertThat(published)
        .extracting(event -> event.data().get("credit_balance").asString())
        .containsExactly("0.00", "80.00", "0.00", "80.00");
    assertThat(published.get(2).data().at("/applied/0/kind").asString()).isEqualTo("debt_payment");
    assertThat(published.get(2).data().at("/applied/0/id").asLong()).isEqualTo(5);
    assertThat(published.get(3).data().at("/applied/0/kind").asString()).isEqualTo("debt_reversal");
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void whoPaysTooMuchHasPaidInAdvance() {
    till.publish(till.debtPaid(1, anna, "30.00"));
    eventually(() -> assertThat(debt().get("balance").asString()).isEqualTo("-30.00"));

    till.publish(till.saleDue(1, anna, "80.00", "2026-03-20", "credit", "80.00"));

    eventually(() -> assertThat(debt().get("balance").asString()).isEqualTo("50.00"));
    assertThat(debt().at("/items/0/remaining").asString()).isEqualTo("50.00");
  }

  @Test
  void aSaleOnCreditWithoutADateIsDueAtOnce() {
    till.publish(till.sale(1, anna, "80.00", "credit", "80.00"));

    eventually(() -> assertThat(debt().at("/items/0/due_date").asString()).isEqualTo("2026-03-02"));
  }

  @Test
  void theNotebookIsCorrectedByHand() {
    post(
        "adjust", "{\"amount\": 100, \"due_date\": \"2199-05-01\", \"reason\": \"old book\"}", 201);
    post("adjust", "{\"amount\": -20, \"reason\": \"mistake\"}", 201);
    assertThat(
            post("write-off", "{\"amount\": 80.01, \"reason\": \"x\"}", 409).get("code").asString())
        .isEqualTo("more_than_owed");
    post("write-off", "{\"amount\": 30, \"reason\": \"x\"}", 201);
    assertThat(debt().at("/items/0/remaining").asString()).isEqualTo("50.00");
    JsonNode rest = post("write-off", "{\"reason\": \"gone abroad\"}", 201);

    assertThat(rest.get("kind").asString()).isEqualTo("write_off");
    assertThat(rest.get("amount").asString()).isEqualTo("-50.00");
    assertThat(debt().get("balance").asString()).isEqualTo("0.00");
    assertThat(debt().get("items").size()).isZero();
    assertThat(post("write-off", "{\"reason\": \"x\"}", 409).get("code").asString())
        .isEqualTo("more_than_owed");
    Ledgers.requireSound(jdbc, store);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adjust|{\"reason\": \"x\"}|amount",
        "adjust|{\"amount\": 0, \"reason\": \"x\"}|amount",
        "adjust|{\"amount\": 5}|reason",
        "adjust|{\"amount\": 5, \"reason\": \"x\", \"due_date\": \"soon\"}|due_date",
        "adjust|{\"amount\": 5, \"reason\": \"x\", \"due_date\": \"1900-01-01\"}|due_date",
        "write-off|{\"amount\": -5, \"reason\": \"x\"}|amount",
        "write-off|{\"amount\": 5}|reason",
      })
  void anUnfitCorrectionIsRefused(String path, String body, String field) {
    assertThat(post(path, body, 400).at("/errors/" + field + "/0").asString()).isNotBlank();
  }

  @Test
  void theListTellsWhoOwesWhatAndHowMuchInAll() {
    String boris = add("Борис", "0");
    add("Виктор", "0");
    till.publish(
        till.saleDue(1, anna, "100.00", "2199-01-31", "credit", "100.00"),
        till.saleDue(2, anna, "50.00", "2026-03-20", "credit", "50.00"),
        till.saleDue(3, boris, "70.00", "2199-02-28", "credit", "70.00"));
    eventually(() -> assertThat(owner.get(DEBTS).at("/totals/open")).isEqualTo("220.00"));

    JsonNode all = owner.get(DEBTS).expect(200).json();
    assertThat(all.get("count").asInt()).isEqualTo(2);
    assertThat(all.at("/totals/overdue").asString()).isEqualTo("50.00");
    assertThat(all.at("/results/0/name").asString()).isEqualTo("Анна");
    assertThat(all.at("/results/0/open").asString()).isEqualTo("150.00");
    assertThat(all.at("/results/0/overdue").asString()).isEqualTo("50.00");
    assertThat(all.at("/results/0/next_due_date").asString()).isEqualTo("2026-03-20");
    assertThat(all.at("/results/0/items_count").asInt()).isEqualTo(2);

    assertThat(owner.get(DEBTS + "?overdue=true").at("/count")).isEqualTo("1");
    assertThat(owner.get(DEBTS + "?overdue=false").at("/results/0/name")).isEqualTo("Борис");
    assertThat(owner.get(DEBTS + "?due_before=2199-02-01").at("/totals/open")).isEqualTo("150.00");
    assertThat(owner.get(DEBTS + "?due_before=2026-04-01").at("/totals/open")).isEqualTo("50.00");
    assertThat(owner.get(DEBTS + "?search=boris").at("/results/0/name")).isEqualTo("Борис");
    assertThat(owner.get(DEBTS + "?ordering=open").at("/results/0/name")).isEqualTo("Борис");
    assertThat(owner.get(DEBTS + "?page_size=1").at("/totals/open")).isEqualTo("220.00");
    assertThat(owner.get(PATH + "?has_debt=false").at("/count")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({"overdue=perhaps,overdue", "due_before=x,due_before", "ordering=id,ordering"})
  void aListAskedForWronglyIsRefused(String query, String field) {
    assertThat(owner.get(DEBTS + "?" + query).expect(400).at("/errors/" + field + "/0"))
        .isNotBlank();
  }

  @Test
  void whoOwesIsNotRemoved() {
    post("adjust", "{\"amount\": 100, \"reason\": \"x\"}", 201);

    assertThat(owner.delete(PATH + anna + "/").expect(409).at("/code")).isEqualTo("customer_owes");
    post("write-off", "{\"reason\": \"x\"}", 201);
    owner.delete(PATH + anna + "/").expect(204);
  }

  @Test
  void whatARemovedCustomerStillBuysIsRecordedButNotTold() {
    owner.delete(PATH + anna + "/").expect(204);
    String boris = add("Борис", "0");
    till.publish(
        till.saleDue(1, anna, "80.00", "2026-03-20", "credit", "80.00"),
        till.sale(2, boris, "80.00", "cash", "80.00"));
    eventually(
        () -> assertThat(owner.get(PATH + boris + "/").at("/total_purchases")).isEqualTo("1"));

    assertThat(owner.get(PATH + anna + "/debt/").status()).isEqualTo(404);
    eventually(
        () ->
            assertThat(
                    uz.erp.platform.tenancy.TenantScope.call(
                        store.tenant(),
                        () ->
                            jdbc.sql("select credit_balance::text from customer where id = ?")
                                .param(Long.valueOf(anna))
                                .query(String.class)
                                .single()))
                .isEqualTo("80.00"));
    assertThat(till.publishedAbout(anna, 2).getLast().type())
        .isEqualTo("customer.customer-deleted.v1");
    Ledgers.requireSound(jdbc, store);
  }

  @ParameterizedTest
  @CsvSource({"owner,200,201", "manager,200,201", "cashier,200,403", "stockkeeper,403,403"})
  void eachRoleMayDoItsPart(String role, int read, int change) {
    TestApi employee = api.as(store, role);
    String correction = "{\"amount\": 100, \"reason\": \"x\"}";

    assertThat(employee.get(DEBTS).status()).isEqualTo(read);
    assertThat(employee.get(PATH + anna + "/debt/").status()).isEqualTo(read);
    assertThat(employee.get(PATH + anna + "/debt/entries/").status()).isEqualTo(read);
    assertThat(employee.post(PATH + anna + "/debt/adjust/", correction).status()).isEqualTo(change);
    assertThat(employee.post(PATH + anna + "/debt/write-off/", correction).status())
        .isEqualTo(change);
  }

  private String add(String name, String limit) {
    return owner
        .post(PATH, "{\"name\": \"%s\", \"credit_limit\": \"%s\"}".formatted(name, limit))
        .expect(201)
        .at("/id");
  }

  private JsonNode debt() {
    return owner.get(PATH + anna + "/debt/").expect(200).json();
  }

  private JsonNode post(String action, String body, int status) {
    return owner.post(PATH + anna + "/debt/" + action + "/", body).expect(status).json();
  }
}
