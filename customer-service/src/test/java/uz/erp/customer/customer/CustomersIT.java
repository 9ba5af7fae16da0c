package uz.erp.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class CustomersIT {

  private static final String PATH = "/api/customers/customers/";
  private static final String TOPIC = "customer.customer";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private TestEvents events;

  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void openStore() {
    store = stores.open("regulars");
    owner = api.as(store, "owner");
  }

  @Test
  void aCustomerIsAddedAsTheDocumentShows() {
    TestAnswer added =
        owner
            .post(
                PATH,
                """
                {
                  "name": "Test Customer",
                  "phone": "+998901234567",
                  "email": "customer@example.com",
                  "address": "Tashkent, Uzbekistan"
                }
                """)
            .expect(201);

    JsonNode customer = added.json();
    assertThat(customer.get("id").isIntegralNumber()).isTrue();
    assertThat(customer.get("name").asString()).isEqualTo("Test Customer");
    assertThat(customer.get("phone").asString()).isEqualTo("+998901234567");
    assertThat(customer.get("email").asString()).isEqualTo("customer@example.com");
    assertThat(customer.get("address").asString()).isEqualTo("Tashkent, Uzbekistan");
    assertThat(customer.get("is_active").asBoolean()).isTrue();
    assertThat(customer.get("version").asInt()).isEqualTo(1);
    assertThat(added.header("Location")).isEqualTo(PATH + added.at("/id") + "/");

    TestAnswer read = owner.get(PATH + added.at("/id") + "/").expect(200);
    assertThat(read.json()).isEqualTo(customer);
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void aNameIsEnough() {
    TestAnswer added =
        owner.post(PATH, "{\"name\": \"  Анна  \", \"phone\": \" \", \"email\": null}").expect(201);

    assertThat(added.at("/name")).isEqualTo("Анна");
    assertThat(added.json().get("phone").isNull()).isTrue();
    assertThat(added.json().get("email").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+998 (90) 123-45-67", "901234567", "998901234567"})
  void aPhoneIsKeptInOneSpelling(String spelling) {
    String body = "{\"name\": \"Anna\", \"phone\": \"" + spelling + "\"}";

    assertThat(owner.post(PATH, body).expect(201).at("/phone")).isEqualTo("+998901234567");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{\"name\": \" \"}|name",
        "{\"name\": 5}|name",
        "{\"name\": [\"Anna\"]}|name",
        "{\"name\": \"An\\u0000na\"}|name",
        "{\"name\": \"Anna\", \"phone\": \"12345\"}|phone",
        "{\"name\": \"Anna\", \"phone\": 998901234567}|phone",
        "{\"name\": \"Anna\", \"email\": \"nobody\"}|email",
        "{\"name\": \"Anna\", \"is_active\": \"yes\"}|is_active",
      })
  void badInputIsRefusedByTheNameOfTheField(String body, String field) {
    TestAnswer answer = owner.post(PATH, body).expect(400);

    assertThat(answer.at("/code")).isEqualTo("validation_failed");
    assertThat(answer.at("/errors/" + field + "/0")).isNotBlank();
    assertThat(answer.at("/" + field + "/0")).isNotBlank();
  }

  @Test
  void allWrongFieldsAreNamedAtOnceInTheCallersLanguage() {
    TestAnswer answer =
        owner
            .header("Accept-Language", "en")
            .post(PATH, "{\"phone\": \"12\", \"email\": \"x\", \"name\": \"\"}")
            .expect(400);

    assertThat(answer.at("/phone/0")).isEqualTo("The phone number must look like +998XXXXXXXXX");
    assertThat(answer.at("/email/0")).isNotBlank();
    assertThat(answer.at("/name/0")).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"name,201,200", "address,501,500", "notes,2001,'2,000'"})
  void tooLongTextIsRefused(String field, int length, String limit) {
    String text = "x".repeat(length);
    String body =
        field.equals("name")
            ? "{\"name\": \"" + text + "\"}"
            : "{\"name\": \"Anna\", \"" + field + "\": \"" + text + "\"}";

    TestAnswer answer = owner.header("Accept-Language", "en").post(PATH, body).expect(400);
    assertThat(answer.at("/" + field + "/0")).contains(limit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not json", "[]", "null", "\"text\""})
  void aBodyThatIsNoObjectIsRefused(String body) {
    assertThat(owner.post(PATH, body).status()).isEqualTo(400);
    String id = add("Anna", null);
    assertThat(owner.patch(PATH + id + "/", body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "999999", "9223372036854775807", "9223372036854775808", "x"})
  void anIdWithoutACustomerIsNotFound(String id) {
    assertThat(owner.get(PATH + id + "/").status()).isEqualTo(404);
  }

  @Test
  void aPatchChangesOnlyWhatItNames() {
    String id = add("Anna", "901234567");

    TestAnswer changed =
        owner.patch(PATH + id + "/", "{\"name\": \"Anna B\", \"unknown\": 1}").expect(200);
    assertThat(changed.at("/name")).isEqualTo("Anna B");
    assertThat(changed.at("/phone")).isEqualTo("+998901234567");
    assertThat(changed.at("/version")).isEqualTo("2");

    TestAnswer cleared = owner.patch(PATH + id + "/", "{\"phone\": null}").expect(200);
    assertThat(cleared.json().get("phone").isNull()).isTrue();
    assertThat(cleared.header("ETag")).isEqualTo("\"3\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": null}|name",
        "{\"name\": \"\"}|name",
        "{\"name\": 5}|name",
        "{\"phone\": \"12\"}|phone",
        "{\"notes\": \"a\\u0000b\"}|notes",
        "{\"is_active\": \"no\"}|is_active",
      })
  void aPatchObeysTheRulesOfTheWholeForm(String patch, String field) {
    String id = add("Anna", null);

    assertThat(owner.patch(PATH + id + "/", patch).expect(400).at("/" + field + "/0")).isNotBlank();
    assertThat(owner.get(PATH + id + "/").at("/version")).isEqualTo("1");
  }

  @Test
  void aStaleVersionIsRefusedWhenItIsSent() {
    String path = PATH + add("Anna", null) + "/";
    owner.patch(path, "{\"name\": \"Anna B\"}").expect(200);

    TestApi stale = owner.header("If-Match", "\"1\"");
    assertThat(stale.patch(path, "{\"name\": \"Anna C\"}").status()).isEqualTo(412);
    assertThat(stale.delete(path).status()).isEqualTo(412);
    owner.header("If-Match", "\"2\"").patch(path, "{\"name\": \"Anna C\"}").expect(200);
  }

  @Test
  void changesOfDifferentFieldsAtTheSameTimeAreAllKept() throws Exception {
    String path = PATH + add("Anna", null) + "/";
    List<String> patches =
        List.of(
            "{\"phone\": \"901234567\"}",
            "{\"email\": \"anna@example.com\"}",
            "{\"address\": \"Tashkent\"}",
            "{\"notes\": \"likes tea\"}");

    try (ExecutorService threads = Executors.newFixedThreadPool(patches.size())) {
      List<Future<TestAnswer>> answers = new ArrayList<>();
      patches.forEach(patch -> answers.add(threads.submit(() -> owner.patch(path, patch))));
      for (Future<TestAnswer> answer : answers) {
        answer.get().expect(200);
      }
    }

    JsonNode customer = owner.get(path).json();
    assertThat(customer.get("version").asInt()).isEqualTo(5);
    assertThat(customer.get("phone").asString()).isEqualTo("+998901234567");
    assertThat(customer.get("email").asString()).isEqualTo("anna@example.com");
    assertThat(customer.get("address").asString()).isEqualTo("Tashkent");
    assertThat(customer.get("notes").asString()).isEqualTo("likes tea");
  }

  @Test
  void aRemovedCustomerIsGone() {
    String path = PATH + add("Anna", null) + "/";

    assertThat(owner.delete(path).status()).isEqualTo(204);

    assertThat(owner.get(path).status()).isEqualTo(404);
    assertThat(owner.patch(path, "{\"name\": \"x\"}").status()).isEqualTo(404);
    assertThat(owner.delete(path).status()).isEqualTo(404);
    assertThat(count("")).isZero();
  }

  @Test
  void everyChangeIsToldInOrderAndAsPromised() {
    String id = add("Anna", "901234567");
    owner.patch(PATH + id + "/", "{\"name\": \"Anna B\"}").expect(200);
    owner.patch(PATH + id + "/", "{\"name\": \"Anna B\"}").expect(200);
    owner.delete(PATH + id + "/").expect(204);

    List<CloudEvent> published =
        events.list(TOPIC, event -> event.tenantkey().equals(store.key()), 3);

    assertThat(published)
        .extracting(CloudEvent::type)
        .containsExactly(
            "customer.customer-changed.v1",
            "customer.customer-changed.v1",
            "customer.customer-deleted.v1");
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L, 3L);
    assertThat(published).allSatisfy(EventContracts.published()::requireFit);
    assertThat(published.get(1).data().get("name").asString()).isEqualTo("Anna B");
    assertThat(published.get(1).data().get("phone").asString()).isEqualTo("+998901234567");
  }

  @Test
  void aRepeatedRequestAddsOneCustomer() {
    TestApi repeating = owner.header("Idempotency-Key", "till-1-customer-7");

    TestAnswer first = repeating.post(PATH, "{\"name\": \"Anna\"}").expect(201);
    TestAnswer second = repeating.post(PATH, "{\"name\": \"Anna\"}").expect(201);

    assertThat(second.bytes()).isEqualTo(first.bytes());
    assertThat(count("")).isEqualTo(1);
    assertThat(repeating.post(PATH, "{\"name\": \"Boris\"}").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "owner,200,201,200,204",
    "manager,200,201,200,204",
    "cashier,200,201,403,403",
    "stockkeeper,403,403,403,403"
  })
  void eachRoleMayDoItsPart(String role, int read, int add, int change, int remove) {
    String path = PATH + add("Anna", null) + "/";
    TestApi employee = api.as(store, role);

    assertThat(employee.get(PATH).status()).isEqualTo(read);
    assertThat(employee.get(path).status()).isEqualTo(read);
    assertThat(employee.post(PATH, "{\"name\": \"Boris\"}").status()).isEqualTo(add);
    assertThat(employee.patch(path, "{\"name\": \"Anna B\"}").status()).isEqualTo(change);
    assertThat(employee.delete(path).status()).isEqualTo(remove);
  }

  private String add(String name, @Nullable String phone) {
    String body =
        phone == null
            ? "{\"name\": \"" + name + "\"}"
            : "{\"name\": \"" + name + "\", \"phone\": \"" + phone + "\"}";
    return owner.post(PATH, body).expect(201).at("/id");
  }

  private int count(String query) {
    return owner.get(PATH + query).expect(200).json().get("count").asInt();
  }
}
