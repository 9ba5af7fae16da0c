package uz.erp.customer.erasure;

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
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class PersonalDataIT {

  private static final String PATH = "/api/customers/customers/";
  private static final String REASON = "{\"reason\": \"asked in writing\"}";

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
    store = stores.open("private");
    owner = api.as(store, "owner");
    till = new TillEvents(events, store);
    anna =
        add(
            """
            {"name": "Secretname", "phone": "+998901112233", "phones": ["+998901112234"],
             "email": "secretmail@example.com", "address": "Secretstreet", "notes": "Secretnote",
             "birthday": "1990-01-31", "tags": ["Secrettag"], "attributes": {"x": "Secretvalue"}}
            """);
  }

  @Test
  void everythingHeldOnAPersonIsInOneDocument() {
    String twin = add("{\"name\": \"Secrettwin\"}");
    owner.post(PATH + twin + "/merge/", "{\"into\": " + anna + "}").expect(200);
    adjustPoints("Secretreason");
    till.publish(till.saleDue(1, anna, "80.00", "2026-03-20", "credit", "80.00"));
    eventually(() -> assertThat(read().at("/total_purchases")).isEqualTo("1"));

    JsonNode export = owner.get(PATH + anna + "/export/").expect(200).json();

    assertThat(export.at("/customer/name").asString()).isEqualTo("Secretname");
    assertThat(export.at("/merged_customers/0/noted/name").asString()).isEqualTo("Secrettwin");
    assertThat(export.at("/purchases/0/items/0/name").asString()).isEqualTo("Чай зелёный");
    assertThat(export.at("/loyalty/0/reason").asString()).isEqualTo("Secretreason");
    assertThat(export.at("/debt/0/amount").asString()).isEqualTo("80.00");
  }

  @Test
  void aForgottenCustomerLeavesFiguresOnly() {
    String twin = add("{\"name\": \"Secrettwin\"}");
    owner
        .post(PATH + twin + "/loyalty/adjust/", "{\"amount\": 5, \"reason\": \"Secretreason\"}")
        .expect(201);
    owner.post(PATH + twin + "/merge/", "{\"into\": " + anna + "}").expect(200);
    adjustPoints("Secretreason");

    TestAnswer erased = owner.post(PATH + anna + "/erase/", REASON).expect(200);

    assertThat(erased.at("/customer_id")).isEqualTo(anna);
    assertThat(read().status()).isEqualTo(404);
    assertThat(owner.get(PATH + anna + "/export/").status()).isEqualTo(404);
    assertThat(owner.get(PATH + "?search=secret").at("/count")).isEqualTo("0");
    assertThat(owner.get(PATH + "?search=1112233").at("/count")).isEqualTo("0");
    for (String table :
        List.of(
            "customer",
            "customer_merge",
            "loyalty_entry",
            "debt_entry",
            "purchase",
            "purchase_refund")) {
      assertThat(rowsWith(table, "secret")).as(table).isZero();
      assertThat(rowsWith(table, "99890111223")).as(table).isZero();
    }
    assertThat(rowsWith("loyalty_entry", "\"amount\": 7.00")).isEqualTo(1);
    assertThat(rowsWith("customer_erasure", "asked in writing")).isEqualTo(1);
    assertThat(till.publishedAbout(anna, 4).getLast().type())
        .isEqualTo("customer.customer-deleted.v1");
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void whatTheTillsStillTellIsCountedWithoutAName() {
    owner.post(PATH + anna + "/erase/", REASON).expect(200);

    till.publish(till.sale(1, anna, "80.00", "cash", "80.00"));

    eventually(() -> assertThat(rowsWith("customer", "\"total_purchases\": 1")).isEqualTo(1));
    assertThat(rowsWith("purchase", "\"customer_id\": " + anna)).isEqualTo(1);
    assertThat(rowsWith("customer", "secret")).isZero();
    Ledgers.requireSound(jdbc, store);
  }

  @Test
  void whoOwesIsNotForgotten() {
    owner.post(PATH + anna + "/debt/adjust/", "{\"amount\": 5, \"reason\": \"x\"}").expect(201);

    assertThat(owner.post(PATH + anna + "/erase/", REASON).expect(409).at("/code"))
        .isEqualTo("customer_owes");
    assertThat(read().at("/name")).isEqualTo("Secretname");
  }

  @Test
  void aRemovedCustomerCanBeForgottenOnce() {
    owner.delete(PATH + anna + "/").expect(204);
    assertThat(rowsWith("customer", "secret")).isEqualTo(1);

    owner.post(PATH + anna + "/erase/", REASON).expect(200);

    assertThat(rowsWith("customer", "secret")).isZero();
    assertThat(owner.post(PATH + anna + "/erase/", REASON).status()).isEqualTo(404);
  }

  @Test
  void forgettingNeedsAReason() {
    assertThat(owner.post(PATH + anna + "/erase/", "{}").expect(400).at("/reason/0")).isNotBlank();
    assertThat(owner.post(PATH + "999999/erase/", REASON).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"owner,200,200", "manager,200,403", "cashier,403,403", "stockkeeper,403,403"})
  void eachRoleMayDoItsPart(String role, int export, int erase) {
    TestApi employee = api.as(store, role);

    assertThat(employee.get(PATH + anna + "/export/").status()).isEqualTo(export);
    assertThat(employee.post(PATH + anna + "/erase/", REASON).status()).isEqualTo(erase);
  }

  private String add(String body) {
    return owner.post(PATH, body).expect(201).at("/id");
  }

  private TestAnswer read() {
    return owner.get(PATH + anna + "/");
  }

  private void adjustPoints(String reason) {
    owner
        .post(
            PATH + anna + "/loyalty/adjust/",
            "{\"amount\": 7, \"reason\": \"%s\"}".formatted(reason))
        .expect(201);
  }

  private long rowsWith(String table, String text) {
    return count(
        "select count(*) from " + table + " t where strpos(lower(to_jsonb(t)::text), ?) > 0",
        text.toLowerCase(java.util.Locale.ROOT));
  }

  private long count(String sql, Object argument) {
    return TenantScope.call(
        store.tenant(), () -> jdbc.sql(sql).param(argument).query(Long.class).single());
  }
}
