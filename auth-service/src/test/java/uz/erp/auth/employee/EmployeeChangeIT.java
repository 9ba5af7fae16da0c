package uz.erp.auth.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.auth.Concurrently;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;

@ServiceIT(testSignsPasses = false)
class EmployeeChangeIT {

  private static final String PATH = "/api/users/employees/";

  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private People people;
  private Person owner;
  private TestApi asOwner;

  @BeforeEach
  void openStore() {
    people = new People(api);
    owner = people.owner();
    asOwner = people.inStore(owner);
  }

  @Test
  void onlyTheFieldsSentAreChanged() {
    String path = pathOf(people.employee(owner, "cashier"));

    TestAnswer changed =
        asOwner
            .patch(
                path,
                """
                {"first_name": "Павел", "position": "Старший кассир", "phone": "+998907654321",
                 "email": "pavel@example.com", "username": "other"}
                """)
            .expect(200);

    assertThat(changed.at("/full_name")).isEqualTo("Павел Петров");
    assertThat(changed.at("/position")).isEqualTo("Старший кассир");
    assertThat(changed.at("/phone")).isEqualTo("+998907654321");
    assertThat(changed.at("/email")).isEqualTo("pavel@example.com");
    assertThat(changed.at("/username")).startsWith("cashier_");
    assertThat(changed.at("/role")).isEqualTo("cashier");
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    assertThat(asOwner.get(path).text()).isEqualTo(changed.text());
  }

  @Test
  void anEmployeeReplacedWholeLosesWhatIsNotSent() {
    String path = pathOf(people.employee(owner, "cashier"));

    TestAnswer changed =
        asOwner.put(path, "{\"first_name\":\"Павел\",\"role\":\"stockkeeper\"}").expect(200);

    assertThat(changed.at("/last_name")).isEmpty();
    assertThat(changed.at("/position")).isEmpty();
    assertThat(changed.at("/role")).isEqualTo("stockkeeper");
    assertThat(changed.at("/is_active")).isEqualTo("true");
    assertThat(asOwner.put(path, "{}").expect(400).json().path("first_name").size()).isEqualTo(1);
  }

  @Test
  void aNewRoleCountsFromTheNextPassOn() {
    Person cashier = people.employee(owner, "cashier");
    people.inStore(cashier).get(PATH).expect(403);

    asOwner.patch(pathOf(cashier), "{\"role\":\"manager\"}").expect(200);

    people.inStore(cashier).get(PATH).expect(200);
    CloudEvent published =
        events.next(
            "auth.employee",
            event ->
                event.tenantkey().equals(owner.key())
                    && event.type().equals("auth.employee-changed.v1"));
    assertThat(published.data().at("/role").asString()).isEqualTo("manager");
    assertThat(published.aggregateversion()).isEqualTo(2);
    EventContracts.published().requireFit(published);
  }

  @Test
  void aManagerUpdatesCashiersAndStockkeepersButNotTheirRole() {
    TestApi asManager = people.inStore(people.employee(owner, "manager"));
    String cashier = pathOf(people.employee(owner, "cashier"));
    String otherManager = pathOf(people.employee(owner, "manager"));

    asManager.patch(cashier, "{\"position\":\"У входа\"}").expect(200);
    asManager.patch(cashier, "{\"role\":\"cashier\",\"is_active\":true}").expect(200);
    for (String refused :
        List.of("{\"role\":\"stockkeeper\"}", "{\"role\":\"owner\"}", "{\"is_active\":false}")) {
      assertThat(asManager.patch(cashier, refused).expect(403).at("/code"))
          .isEqualTo("role_not_manageable");
    }
    asManager.patch(otherManager, "{\"position\":\"x\"}").expect(403);
    asManager.patch(pathOf(owner), "{\"position\":\"x\"}").expect(403);
    asManager.delete(cashier).expect(403);
    people.inStore(people.employee(owner, "cashier")).patch(cashier, "{}").expect(403);
  }

  @Test
  void noEmployeeChangesTheirOwnRoleAndTheStoreKeepsItsOwner() {
    Person partner = people.employee(owner, "owner");

    assertThat(asOwner.patch(pathOf(owner), "{\"role\":\"cashier\"}").expect(409).at("/code"))
        .isEqualTo("own_role_fixed");
    assertThat(asOwner.patch(pathOf(owner), "{\"is_active\":false}").expect(409).at("/code"))
        .isEqualTo("employee_not_dismissable");
    TestApi asPartner = people.inStore(partner);
    asPartner.patch(pathOf(partner), "{\"role\":\"manager\"}").expect(409);
    asPartner.patch(pathOf(owner), "{\"role\":\"manager\"}").expect(409);
    asPartner.patch(pathOf(owner), "{\"is_active\":false}").expect(409);
    asOwner.patch(pathOf(owner), "{\"position\":\"Директор\"}").expect(200);
    asOwner.patch(pathOf(partner), "{\"role\":\"manager\"}").expect(200);
  }

  @Test
  void dismissedByAChangeOneIsOutAndComesBackByAnother() {
    Person cashier = people.employee(owner, "cashier");
    String path = pathOf(cashier);

    TestAnswer dismissed = asOwner.patch(path, "{\"is_active\":false}").expect(200);

    assertThat(dismissed.at("/dismissed_at")).isNotEmpty();
    assertThat(people.exchangeAnswer(cashier.access(), owner.key()).statusCode()).isEqualTo(403);
    TestAnswer back = asOwner.patch(path, "{\"is_active\":true}").expect(200);
    assertThat(back.json().at("/dismissed_at").isNull()).isTrue();
    people.inStore(cashier).get("/api/users/auth/me/").expect(200);
    List<CloudEvent> published =
        events.list(
            "auth.employee",
            event ->
                event.tenantkey().equals(owner.key())
                    && event.data().at("/username").asString().equals(cashier.username()),
            3);
    assertThat(published)
        .extracting(CloudEvent::type)
        .containsExactly(
            "auth.employee-hired.v1", "auth.employee-dismissed.v1", "auth.employee-changed.v1");
  }

  @Test
  void aStaleWriteIsRefusedWhenTheVersionWasNamed() {
    String path = pathOf(people.employee(owner, "cashier"));
    asOwner.header("If-Match", "\"1\"").patch(path, "{\"position\":\"А\"}").expect(200);
    asOwner.header("If-Match", "\"1\"").patch(path, "{\"position\":\"Б\"}").expect(412);
    asOwner.header("If-Match", "\"1\"").put(path, "{\"first_name\":\"Б\"}").expect(412);
  }

  @Test
  void theNameOfAnAccountThatAlsoBelongsElsewhereIsItsPersonsOnly() {
    Person partner = people.employee(owner, "owner");
    TestApi asPartner = people.inStore(partner);

    TestAnswer answer = asPartner.patch(pathOf(owner), "{\"first_name\":\"Не он\"}");

    assertThat(answer.expect(409).at("/code")).isEqualTo("account_not_yours");
    asPartner.patch(pathOf(owner), "{\"position\":\"Основатель\"}").expect(200);
    Person elsewhere = people.owner();
    Person cashier = people.employee(owner, "cashier");
    worksAlsoIn(elsewhere, cashier);
    asOwner.patch(pathOf(cashier), "{\"email\":\"new@example.com\"}").expect(409);
  }

  @Test
  void anEmployeeOfAnotherStoreIsNotThere() {
    Person elsewhere = people.owner();
    long theirs = idOf(elsewhere, elsewhere.username());

    asOwner.patch(PATH + theirs + "/", "{\"position\":\"x\"}").expect(404);
    asOwner.put(PATH + theirs + "/", "{\"first_name\":\"x\"}").expect(404);
    asOwner
        .post(PATH + theirs + "/reset-password/", "{\"new_password\":\"NewSecurePass123\"}")
        .expect(404);
  }

  @Test
  void changesAtOnceLoseNothing() throws Exception {
    String path = pathOf(people.employee(owner, "cashier"));
    List<String> changes =
        List.of(
            "{\"position\":\"есть\"}",
            "{\"phone\":\"+998900000000\"}",
            "{\"last_name\":\"есть\"}",
            "{\"role\":\"stockkeeper\"}");
    AtomicInteger next = new AtomicInteger();

    List<TestAnswer> answers =
        Concurrently.call(
            changes.size(), () -> asOwner.patch(path, changes.get(next.getAndIncrement())));

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    JsonNode employee = asOwner.get(path).json();
    assertThat(employee.at("/position").asString()).isEqualTo("есть");
    assertThat(employee.at("/phone").asString()).isEqualTo("+998900000000");
    assertThat(employee.at("/last_name").asString()).isEqualTo("есть");
    assertThat(employee.at("/role").asString()).isEqualTo("stockkeeper");
    assertThat(employee.at("/version").asInt()).isEqualTo(5);
  }

  @Test
  void aChangeAndADismissalAtOnceBothHold() throws Exception {
    for (int round = 0; round < 5; round++) {
      String path = pathOf(people.employee(owner, "cashier"));
      AtomicInteger call = new AtomicInteger();

      List<TestAnswer> answers =
          Concurrently.call(
              2,
              () ->
                  call.getAndIncrement() == 0
                      ? asOwner.patch(path, "{\"position\":\"новая\"}")
                      : asOwner.delete(path));

      assertThat(answers).allMatch(answer -> answer.status() / 100 == 2);
      JsonNode employee = asOwner.get(path).json();
      assertThat(employee.at("/is_active").asBoolean(true)).isFalse();
      assertThat(employee.at("/position").asString()).isEqualTo("новая");
    }
  }

  @Test
  void rolesAreShownInTheCallersLanguage() {
    TestApi cashier = people.inStore(people.employee(owner, "cashier"));

    JsonNode roles = cashier.get(PATH + "permissions/").expect(200).json();
    JsonNode english =
        cashier.header("Accept-Language", "en").get(PATH + "permissions").expect(200).json();

    assertThat(roles.at("/count").asInt()).isEqualTo(8);
    assertThat(roles.at("/results/0/role_display").asString()).isEqualTo("Владелец");
    assertThat(roles.at("/results/3/role_display").asString()).isEqualTo("Складчик");
    assertThat(english.at("/results/2/role_display").asString()).isEqualTo("Cashier");
    assertThat(roles.at("/results/1/permissions").valueStream().map(JsonNode::asString))
        .containsExactly(
            "view_all",
            "create_all",
            "update_all",
            "manage_products",
            "manage_sales",
            "manage_customers",
            "view_analytics");
  }

  private void worksAlsoIn(Person other, Person person) {
    jdbc.sql(
            """
            insert into shared.employee (store_id, user_id, role, hired_at)
            select ?, id, 'cashier', current_date from shared.app_user where username = ?
            """)
        .params(other.storeId(), person.username())
        .update();
  }

  private String pathOf(Person employee) {
    return PATH + idOf(owner, employee.username()) + "/";
  }

  private long idOf(Person in, String username) {
    return people.inStore(in).get(PATH + "?search=" + username).json().at("/results/0/id").asLong();
  }
}
