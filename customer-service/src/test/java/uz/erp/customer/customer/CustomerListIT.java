package uz.erp.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStores;

@ServiceIT
class CustomerListIT {

  private static final String PATH = "/api/customers/customers/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;

  private TestApi owner;

  @BeforeEach
  void openStore() {
    owner = api.as(stores.open("visitors"), "owner");
  }

  @ParameterizedTest
  @CsvSource({
    "'%2B998 (90) 123-45-67'",
    "901234567",
    "45-67",
    "998901234567",
    "анна",
    "ANNA@",
  })
  void aCustomerIsFoundByNameMailAndAnySpellingOfThePhone(String search) {
    owner
        .post(
            PATH,
            """
            {"name": "Анна Иванова", "phone": "901234567", "email": "anna@example.com"}
            """)
        .expect(201);
    add("Борис", "+998935550000");

    JsonNode found = owner.get(PATH + "?search=" + search.replace(" ", "%20")).expect(200).json();

    assertThat(found.get("count").asInt()).isEqualTo(1);
    assertThat(found.at("/results/0/name").asString()).isEqualTo("Анна Иванова");
  }

  @Test
  void wildcardsInASearchAreOrdinaryCharacters() {
    add("100% cotton", null);
    add("Anna", null);

    assertThat(count("?search=100%25")).isEqualTo(1);
    assertThat(count("?search=_")).isZero();
    assertThat(count("?search=%5C")).isZero();
  }

  @Test
  void theListIsOrderedFilteredAndPaged() {
    add("Борис", null);
    String anna = add("Анна", null);
    add("Виктор", null);
    owner.patch(PATH + anna + "/", "{\"is_active\": false}").expect(200);

    assertThat(owner.get(PATH + "?ordering=name").at("/results/0/name")).isEqualTo("Анна");
    assertThat(owner.get(PATH).at("/results/0/name")).isEqualTo("Виктор");
    assertThat(count("?is_active=true")).isEqualTo(2);
    JsonNode second = owner.get(PATH + "?ordering=name&page=2&page_size=2").expect(200).json();
    assertThat(second.get("count").asInt()).isEqualTo(3);
    assertThat(second.get("results").size()).isEqualTo(1);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(second.get("previous").asString()).contains("page=1");
  }

  @ParameterizedTest
  @CsvSource({"ordering=phone,ordering", "page=x,page", "is_active=perhaps,is_active"})
  void aListAskedForWronglyIsRefused(String query, String field) {
    assertThat(owner.get(PATH + "?" + query).expect(400).at("/errors/" + field + "/0"))
        .isNotBlank();
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
