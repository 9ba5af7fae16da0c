package uz.erp.customer.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
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
class GroupsIT {

  private static final String PATH = "/api/customers/groups/";
  private static final String CUSTOMERS = "/api/customers/customers/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;
  private TillEvents till;
  private String wholesale;

  @BeforeEach
  void openStore() {
    store = stores.open("grouped");
    owner = api.as(store, "owner");
    till = new TillEvents(events, store);
    wholesale =
        owner.post(PATH, "{\"name\": \"Оптовики\", \"discount_percent\": 5}").expect(201).at("/id");
  }

  @Test
  void aGroupIsMadeReadChangedReplacedAndDeleted() {
    TestAnswer read = owner.get(PATH + wholesale + "/").expect(200);
    assertThat(read.at("/name")).isEqualTo("Оптовики");
    assertThat(read.at("/discount_percent")).isEqualTo("5.00");
    assertThat(read.at("/customers_count")).isEqualTo("0");
    assertThat(read.header("ETag")).isEqualTo("\"1\"");

    TestAnswer changed =
        owner
            .header("If-Match", "\"1\"")
            .patch(PATH + wholesale + "/", "{\"discount_percent\": \"7.50\"}")
            .expect(200);
    assertThat(changed.at("/name")).isEqualTo("Оптовики");
    assertThat(changed.at("/version")).isEqualTo("2");
    TestApi stale = owner.header("If-Match", "\"1\"");
    assertThat(stale.put(PATH + wholesale + "/", "{\"name\": \"Свои\"}").status()).isEqualTo(412);
    assertThat(stale.delete(PATH + wholesale + "/").status()).isEqualTo(412);
    TestAnswer replaced = owner.put(PATH + wholesale + "/", "{\"name\": \"Свои\"}").expect(200);
    assertThat(replaced.at("/discount_percent")).isEqualTo("0.00");

    owner.delete(PATH + wholesale + "/").expect(204);
    assertThat(owner.get(PATH + wholesale + "/").status()).isEqualTo(404);
    assertThat(owner.get(PATH).at("/count")).isEqualTo("0");
  }

  @Test
  void twoGroupsHaveDifferentNames() {
    TestAnswer refused = owner.post(PATH, "{\"name\": \"ОПТОВИКИ\"}").expect(409);

    assertThat(refused.at("/code")).isEqualTo("duplicate_group");
    assertThat(refused.at("/name/0")).isNotBlank();
  }

  @Test
  void aGroupWithCustomersIsNotDeleted() {
    String anna = member("Анна");

    assertThat(owner.delete(PATH + wholesale + "/").expect(409).at("/code"))
        .isEqualTo("group_in_use");
    assertThat(owner.get(PATH + wholesale + "/").at("/customers_count")).isEqualTo("1");
    assertThat(owner.get(CUSTOMERS + "?group_id=" + wholesale).at("/count")).isEqualTo("1");
    owner.delete(CUSTOMERS + anna + "/").expect(204);
    owner.delete(PATH + wholesale + "/").expect(204);
  }

  @Test
  void aChangeIsToldForEachCustomerOfTheGroup() {
    String anna = member("Анна");
    String boris = member("Борис");
    String victor = owner.post(CUSTOMERS, "{\"name\": \"Виктор\"}").expect(201).at("/id");

    owner.patch(PATH + wholesale + "/", "{\"discount_percent\": \"7.50\"}").expect(200);

    for (String customer : List.of(anna, boris)) {
      List<CloudEvent> published = till.publishedAbout(customer, 2);
      assertThat(published).allSatisfy(EventContracts.published()::requireFit);
      assertThat(published)
          .extracting(event -> event.data().at("/group/discount_percent").asString())
          .containsExactly("5.00", "7.50");
      assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L);
    }
    assertThat(till.publishedAbout(victor, 1).getFirst().data().get("group").isNull()).isTrue();
    assertThat(owner.get(CUSTOMERS + victor + "/").at("/version")).isEqualTo("1");
  }

  @Test
  void aCustomerIsPutIntoAnExistingGroupOnly() {
    assertThat(
            owner
                .post(CUSTOMERS, "{\"name\": \"Анна\", \"group_id\": 999999}")
                .expect(400)
                .at("/group_id/0"))
        .isNotBlank();
    String anna = member("Анна");
    TestAnswer out = owner.patch(CUSTOMERS + anna + "/", "{\"group_id\": null}").expect(200);
    assertThat(out.json().get("group").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{\"name\": \" \"}|name",
        "{\"name\": 5}|name",
        "{\"name\": \"x\", \"discount_percent\": 101}|discount_percent",
        "{\"name\": \"x\", \"discount_percent\": -1}|discount_percent",
        "{\"name\": \"x\", \"discount_percent\": \"5,5\"}|discount_percent",
      })
  void anUnfitGroupIsRefused(String body, String field) {
    assertThat(owner.post(PATH, body).expect(400).at("/errors/" + field + "/0")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"manager,200,201,200,204", "cashier,200,403,403,403", "stockkeeper,403,403,403,403"})
  void eachRoleMayDoItsPart(String role, int read, int add, int change, int remove) {
    TestApi employee = api.as(store, role);

    assertThat(employee.get(PATH).status()).isEqualTo(read);
    assertThat(employee.post(PATH, "{\"name\": \"Свои\"}").status()).isEqualTo(add);
    assertThat(employee.patch(PATH + wholesale + "/", "{\"name\": \"Опт\"}").status())
        .isEqualTo(change);
    assertThat(employee.delete(PATH + wholesale + "/").status()).isEqualTo(remove);
  }

  @Test
  void aCashierGivesNoDiscountAndNoCredit() {
    TestApi cashier = api.as(store, "cashier");

    assertThat(
            cashier
                .post(CUSTOMERS, "{\"name\": \"Анна\", \"group_id\": " + wholesale + "}")
                .status())
        .isEqualTo(403);
    assertThat(cashier.post(CUSTOMERS, "{\"name\": \"Анна\", \"credit_limit\": 5}").status())
        .isEqualTo(403);
    cashier.post(CUSTOMERS, "{\"name\": \"Анна\", \"credit_limit\": 0}").expect(201);
  }

  private String member(String name) {
    return owner
        .post(CUSTOMERS, "{\"name\": \"" + name + "\", \"group_id\": " + wholesale + "}")
        .expect(201)
        .at("/id");
  }
}
