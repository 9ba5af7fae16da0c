package uz.erp.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.test.Backends;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

@ServiceIT
class CustomerSearchIT {

  private static final String PATH = "/api/customers/customers/";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  @Autowired private CustomerSearch search;

  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void openStore() {
    store = stores.open("sought");
    owner = api.as(store, "owner");
  }

  @ParameterizedTest
  @CsvSource({
    "шахноза",
    "Shahnoza",
    "шаҳноза",
    "каримова shah",
    "Karimova",
    "shaxnoza",
    "Karinova",
    "+998 90 123-45-67",
    "90 1234567",
    "998901234567",
    "4567",
    "93 555",
    "SHAH@EX",
  })
  void aCustomerIsFoundHoweverOneTypes(String typed) {
    owner
        .post(
            PATH,
            """
            {"name": "Шахноза Каримова", "phone": "901234567", "phones": ["935550000"],
             "email": "shah@example.com"}
            """)
        .expect(201);
    owner.post(PATH, "{\"name\": \"Борис Тен\", \"phone\": \"971112233\"}").expect(201);

    var found =
        owner
            .get(PATH + "?search=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
            .expect(200)
            .json();

    assertThat(found.get("count").asInt()).isEqualTo(1);
    assertThat(found.at("/results/0/name").asString()).isEqualTo("Шахноза Каримова");
  }

  @Test
  void anEmailInOtherLettersIsFoundToo() {
    owner.post(PATH, "{\"name\": \"Иван\", \"email\": \"почта@пример.example\"}").expect(201);
    String typed = URLEncoder.encode("очта@прим", StandardCharsets.UTF_8);

    assertThat(owner.get(PATH + "?search=" + typed).at("/results/0/name")).isEqualTo("Иван");
  }

  @Test
  void aListIsFilteredByTagAndOrderedByFigures() {
    owner.post(PATH, "{\"name\": \"А\", \"tags\": [\"vip\"]}").expect(201);
    owner.post(PATH, "{\"name\": \"Б\"}").expect(201);

    assertThat(owner.get(PATH + "?tag=vip").at("/count")).isEqualTo("1");
    for (String field :
        List.of("total_spent", "total_purchases", "last_purchase_at", "points_balance")) {
      owner.get(PATH + "?ordering=-" + field).expect(200);
    }
  }

  @Test
  void amongManyCustomersASearchReadsItsIndexes() throws SQLException {
    owner.get(PATH).expect(200);
    TenantScope.run(store.tenant(), this::insertMany);
    // as the server itself does within a minute of so many new rows
    try (Connection its = Backends.asOwner("customer");
        Statement statement = its.createStatement()) {
      statement.execute("analyze \"%s\".customer".formatted(store.tenant().schema()));
    }
    TenantScope.run(
        store.tenant(),
        () -> {
          for (String typed : List.of("90 0012345", "0012345", "12345@exa")) {
            assertThat(plan(typed)).as(typed).contains("customer_contact_key_idx");
          }
          for (String name : List.of("Shahnoza", "Шахноза")) {
            assertThat(plan(name))
                .as(name)
                .contains("customer_search_key_idx")
                .doesNotContain("Seq Scan");
          }
        });
  }

  private void insertMany() {
    jdbc.sql(
            """
            insert into customer (name, phone, email, is_active, version, created_at, updated_at)
            select 'Customer ' || md5(i::text), '+99890' || lpad(i::text, 7, '0'),
              i || '@example.com', true, 1, now(), now()
            from generate_series(1, 20000) i""")
        .update();
  }

  private String plan(String typed) {
    Map<String, Object> parameters = new HashMap<>();
    String condition = search.exact(typed, parameters);
    return String.join(
        "\n",
        jdbc.sql("explain select * from customer c where c.deleted_at is null and " + condition)
            .params(parameters)
            .query(String.class)
            .list());
  }
}
