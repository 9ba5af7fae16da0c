package uz.erp.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** Everything that may be recorded about a customer beside the documented fields. */
@ServiceIT
class CustomerNotesIT {

  private static final String PATH = "/api/customers/customers/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;

  private TestApi owner;

  @BeforeEach
  void openStore() {
    TestStore store = stores.open("noted");
    owner = api.as(store, "owner");
  }

  @Test
  void everythingNotedIsReadAgain() {
    TestAnswer added =
        owner
            .post(
                PATH,
                """
                {"name": "Анна", "phone": "901234567",
                 "phones": ["+998 93 555-00-00", "901234567", "935550000", " "],
                 "birthday": "1990-01-31", "tags": ["vip", " vip ", "чай"],
                 "credit_limit": 500000, "attributes": {"size": "XL", "shoe": 38.5}}
                """)
            .expect(201);

    JsonNode customer = added.json();
    assertThat(customer.get("phone").asString()).isEqualTo("+998901234567");
    assertThat(customer.get("phones").toString()).isEqualTo("[\"+998935550000\"]");
    assertThat(customer.get("birthday").asString()).isEqualTo("1990-01-31");
    assertThat(customer.get("tags").toString()).isEqualTo("[\"vip\",\"чай\"]");
    assertThat(customer.get("credit_limit").asString()).isEqualTo("500000.00");
    assertThat(customer.at("/attributes/shoe").decimalValue()).isEqualByComparingTo("38.5");
    assertThat(customer.get("points_balance").asString()).isEqualTo("0.00");
    assertThat(customer.get("credit_balance").asString()).isEqualTo("0.00");
    assertThat(owner.get(PATH + added.at("/id") + "/").json()).isEqualTo(customer);
  }

  @Test
  void aReplacementClearsWhatItLeavesOut() {
    String path =
        PATH
            + add(
                "{\"name\": \"Анна\", \"phone\": \"901234567\", \"tags\": [\"vip\"],"
                    + " \"birthday\": \"1990-01-31\"}")
            + "/";

    TestAnswer replaced = owner.put(path, "{\"name\": \"Анна Б\"}").expect(200);

    assertThat(replaced.json().get("phone").isNull()).isTrue();
    assertThat(replaced.json().get("birthday").isNull()).isTrue();
    assertThat(replaced.json().get("tags").size()).isZero();
    assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
    assertThat(owner.put(path, "{}").expect(400).at("/name/0")).isNotBlank();
    assertThat(owner.header("If-Match", "\"1\"").put(path, "{\"name\": \"x\"}").status())
        .isEqualTo(412);
    assertThat(owner.put(path, replaced.text()).expect(200).at("/version")).isEqualTo("2");
  }

  @Test
  void aPhoneOfAnotherCustomerIsTakenOnlyWhenThatIsMeant() {
    String anna = add("{\"name\": \"Анна\", \"phones\": [\"901234567\"]}");
    String again = "{\"name\": \"Аня\", \"phone\": \"+998 90 123 45 67\"%s}";

    TestAnswer refused = owner.post(PATH, again.formatted("")).expect(409);
    assertThat(refused.at("/code")).isEqualTo("phone_taken");
    assertThat(refused.at("/errors/phone/0")).contains(anna);
    assertThat(refused.at("/errors/customer_id/0")).isEqualTo(anna);

    String shared = add(again.formatted(", \"allow_duplicate\": true"));
    owner.patch(PATH + shared + "/", "{\"name\": \"Аня К\"}").expect(200);
    String boris = add("{\"name\": \"Борис\"}");
    TestAnswer further =
        owner.patch(PATH + boris + "/", "{\"phones\": [\"935550000\", \"901234567\"]}").expect(409);
    assertThat(further.at("/errors/phones/0")).isNotBlank();
    owner
        .patch(PATH + boris + "/", "{\"phones\": [\"901234567\"], \"allow_duplicate\": true}")
        .expect(200);
  }

  @Test
  void aPhoneIsFreeAgainOnceItsCustomerIsRemoved() {
    String anna = add("{\"name\": \"Анна\", \"phone\": \"901234567\"}");
    owner.delete(PATH + anna + "/").expect(204);

    add("{\"name\": \"Борис\", \"phone\": \"901234567\"}");
  }

  @Test
  void ofManyWhoWriteDownTheSamePhoneAtOnceOneDoes() throws Exception {
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<TestAnswer>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(
            threads.submit(
                () -> owner.post(PATH, "{\"name\": \"Анна\", \"phone\": \"901234567\"}")));
      }
      for (Future<TestAnswer> answer : running) {
        answers.add(answer.get().status());
      }
    }

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"x\", \"phones\": \"901234567\"}|phones",
        "{\"name\": \"x\", \"phones\": [\"12\"]}|phones[0]",
        "{\"name\": \"x\", \"phones\": [5]}|phones[0]",
        "{\"name\": \"x\", \"birthday\": \"2999-01-01\"}|birthday",
        "{\"name\": \"x\", \"birthday\": \"1899-12-31\"}|birthday",
        "{\"name\": \"x\", \"birthday\": \"31.01.1990\"}|birthday",
        "{\"name\": \"x\", \"tags\": [null]}|tags[0]",
        "{\"name\": \"x\", \"group_id\": \"first\"}|group_id",
        "{\"name\": \"x\", \"group_id\": -1}|group_id",
        "{\"name\": \"x\", \"credit_limit\": -1}|credit_limit",
        "{\"name\": \"x\", \"credit_limit\": 1.001}|credit_limit",
        "{\"name\": \"x\", \"attributes\": []}|attributes",
        "{\"name\": \"x\", \"allow_duplicate\": 1}|allow_duplicate",
      })
  void badInputIsRefusedByTheNameOfTheField(String body, String field) {
    TestAnswer answer = owner.post(PATH, body).expect(400);

    assertThat(answer.json().get("errors").get(field)).as("%s", answer).isNotNull();
  }

  private String add(String body) {
    return owner.post(PATH, body).expect(201).at("/id");
  }
}
