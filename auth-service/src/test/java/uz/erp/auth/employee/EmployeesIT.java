package uz.erp.auth.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import uz.erp.auth.Concurrently;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

@ServiceIT(testSignsPasses = false)
@ExtendWith(OutputCaptureExtension.class)
class EmployeesIT {

  private static final String PATH = "/api/users/employees/";

  /** Whom a manager manages, and who manage no other employees. */
  private static final List<String> OTHERS =
      List.of("cashier", "stockkeeper", "waiter", "kitchen", "operator", "viewer");

  @Autowired private TestApi api;
  private People people;
  private Person owner;

  @BeforeEach
  void openStore() {
    people = new People(api);
    owner = people.owner();
  }

  @Test
  void hiringAnswersWithTheEmployeeAndTheCredentialsOnce() {
    String username = People.unique("cashier");

    TestAnswer answer =
        people.inStore(owner).post(PATH, People.hireForm(username, "cashier")).expect(201);

    assertThat(answer.at("/status")).isEqualTo("success");
    assertThat(answer.at("/message")).isEqualTo("Сотрудник успешно создан");
    JsonNode employee = answer.json().at("/data/employee");
    assertThat(employee.at("/id").isIntegralNumber()).isTrue();
    assertThat(employee.at("/full_name").asString()).isEqualTo("Петр Петров");
    assertThat(employee.at("/username").asString()).isEqualTo(username);
    assertThat(employee.at("/email").asString()).isEqualTo("petr@example.com");
    assertThat(employee.at("/role").asString()).isEqualTo("cashier");
    assertThat(employee.at("/role_display").asString()).isEqualTo("Кассир");
    assertThat(employee.at("/phone").asString()).isEqualTo("+998901234567");
    assertThat(employee.at("/position").asString()).isEqualTo("Кассир");
    assertThat(employee.at("/is_active").asBoolean()).isTrue();
    assertThat(employee.at("/hired_at").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(answer.at("/data/credentials/username")).isEqualTo(username);
    assertThat(answer.at("/data/credentials/password")).isEqualTo(People.PASSWORD);
    people.login(username, People.PASSWORD).expect(200);
  }

  @Test
  void noPasswordAppearsInTheLog(CapturedOutput log) {
    String secret = "Unleaked-Secret-77";
    String form = People.hireForm(People.unique("quiet"), "cashier");
    people.inStore(owner).post(PATH, form.replace(People.PASSWORD, secret)).expect(201);
    people.inStore(owner).post(PATH, form.replace(People.PASSWORD, secret)).expect(400);
    people
        .inStore(owner)
        .post(PATH, form.replace(People.PASSWORD, secret).replace("cashier\"", "king\""))
        .expect(400);
    people.login(owner.username(), secret).expect(401);

    assertThat(log.getAll()).doesNotContain(secret);
  }

  @Test
  void aManagerManagesAllButManagersAndOwners() {
    Person manager = people.employee(owner, "manager");
    TestApi asManager = people.inStore(manager);

    for (String role : OTHERS) {
      asManager.post(PATH, People.hireForm(People.unique(role), role)).expect(201);
    }
    TestAnswer another =
        asManager.post(PATH, People.hireForm(People.unique("m"), "manager")).expect(403);
    asManager.post(PATH, People.hireForm(People.unique("o"), "owner")).expect(403);

    assertThat(another.at("/code")).isEqualTo("role_not_manageable");
    JsonNode list = asManager.get(PATH).expect(200).json();
    assertThat(list.at("/results").valueStream().map(one -> one.at("/role").asString()))
        .containsExactlyInAnyOrderElementsOf(OTHERS);
    long cashier = list.at("/results/0/id").asLong();
    asManager.get(PATH + cashier + "/").expect(200);
    asManager.delete(PATH + cashier + "/").expect(403);
    asManager.get(PATH + idOf(owner, owner.username()) + "/").expect(403);
  }

  @ParameterizedTest
  @CsvSource({
    "waiter, Официант, take_orders view_customers",
    "kitchen, Кухня, cook_orders",
    "operator, Оператор, view_production operate_production",
    "viewer, Наблюдатель, view_production"
  })
  void staffOfARestaurantAndOfAPlantSignInWithTheirPermissions(
      String role, String display, String permissions) {
    Person one = people.employee(owner, role);

    JsonNode me = people.inStore(one).get("/api/users/auth/me/").expect(200).json();

    assertThat(me.at("/employee/role").asString()).isEqualTo(role);
    assertThat(me.at("/employee/role_display").asString()).isEqualTo(display);
    assertThat(me.at("/employee/permissions").valueStream().map(JsonNode::asString))
        .containsExactly(permissions.split(" "));
  }

  @Test
  void otherRolesManageNoEmployees() {
    for (String role : OTHERS) {
      TestApi one = people.inStore(people.employee(owner, role));
      one.get(PATH).expect(403);
      one.get(PATH + "1/").expect(403);
      one.post(PATH, People.hireForm(People.unique("x"), "cashier")).expect(403);
      one.delete(PATH + "1/").expect(403);
    }
  }

  @Test
  void aTakenUsernameIsAnErrorEvenWhenItIsTakenInAnotherStore() {
    Person elsewhere = people.owner();

    TestAnswer answer =
        people.inStore(owner).post(PATH, People.hireForm(elsewhere.username(), "cashier"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/username/0").asString())
        .isEqualTo("Пользователь с таким логином уже существует");
  }

  @Test
  void ofManyWhoHireOneUsernameAtOnceOneSucceeds() throws Exception {
    String form = People.hireForm(People.unique("wanted"), "cashier");
    TestApi asOwner = people.inStore(owner);

    List<TestAnswer> answers = Concurrently.call(8, () -> asOwner.post(PATH, form));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSize(7);
  }

  @Test
  void theListIsPagedSearchedOrderedAndFiltered() {
    people.employee(owner, "cashier");
    people.employee(owner, "cashier");
    people.employee(owner, "stockkeeper");
    TestApi asOwner = people.inStore(owner);

    JsonNode page = asOwner.get(PATH + "?page_size=2&ordering=-id").expect(200).json();
    assertThat(page.at("/count").asInt()).isEqualTo(4);
    assertThat(page.at("/results").size()).isEqualTo(2);
    assertThat(page.at("/next").asString()).contains("page=2");
    assertThat(page.at("/results/0/role").asString()).isEqualTo("stockkeeper");
    assertThat(asOwner.get(PATH + "?role=cashier").json().at("/count").asInt()).isEqualTo(2);
    assertThat(asOwner.get(PATH + "?search=ПЕТРОВ").json().at("/count").asInt()).isEqualTo(3);
    assertThat(asOwner.get(PATH + "?search=%25").json().at("/count").asInt()).isZero();
    assertThat(asOwner.get(PATH + "?is_active=false").json().at("/count").asInt()).isZero();
    asOwner.get(PATH + "?ordering=password").expect(400);
    asOwner.get(PATH + "?role=king").expect(400);
    asOwner.get(PATH + "?is_active=perhaps").expect(400);
  }

  @Test
  void aDismissedEmployeeStaysOnRecordButOut() {
    Person cashier = people.employee(owner, "cashier");
    long id = idOf(owner, cashier.username());
    TestApi asOwner = people.inStore(owner);

    asOwner.delete(PATH + id + "/").expect(204);
    asOwner.delete(PATH + id + "/").expect(204);

    assertThat(people.exchangeAnswer(cashier.access(), owner.key()).statusCode()).isEqualTo(403);
    TestAnswer login = people.login(cashier.username(), People.PASSWORD).expect(200);
    assertThat(login.json().at("/available_stores").size()).isZero();
    assertThat(login.json().at("/default_store").isNull()).isTrue();
    TestAnswer record = asOwner.get(PATH + id + "/").expect(200);
    assertThat(record.json().at("/is_active").asBoolean()).isFalse();
    assertThat(record.at("/dismissed_at")).isNotEmpty();
    assertThat(record.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void theOwnerOfTheStoreCannotBeDismissed() {
    long self = idOf(owner, owner.username());
    TestAnswer answer = people.inStore(owner).delete(PATH + self + "/");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("employee_not_dismissable");

    Person partner = people.employee(owner, "owner");
    people.inStore(partner).delete(PATH + self + "/").expect(409);
    people.inStore(owner).delete(PATH + idOf(owner, partner.username()) + "/").expect(204);
  }

  @Test
  void anEmployeeOfAnotherStoreIsNotThere() {
    Person elsewhere = people.owner();
    Person theirCashier = people.employee(elsewhere, "cashier");
    long id = idOf(elsewhere, theirCashier.username());

    people.inStore(owner).get(PATH + id + "/").expect(404);
    people.inStore(owner).delete(PATH + id + "/").expect(404);
    assertThat(people.inStore(owner).get(PATH).json().at("/count").asInt()).isEqualTo(1);
  }

  @Test
  void aRepeatedHireWithOneKeyHiresOnce() {
    TestApi asOwner = people.inStore(owner).header("Idempotency-Key", People.unique("key"));
    String form = People.hireForm(People.unique("once"), "cashier");

    TestAnswer first = asOwner.post(PATH, form).expect(201);
    TestAnswer second = asOwner.post(PATH, form).expect(201);

    assertThat(second.text()).isEqualTo(first.text());
  }

  private long idOf(Person in, String username) {
    return people
        .inStore(in)
        .get(PATH + "?search=" + username)
        .expect(200)
        .json()
        .at("/results/0/id")
        .asLong();
  }
}
