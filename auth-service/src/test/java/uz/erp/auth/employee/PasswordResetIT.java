package uz.erp.auth.employee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.erp.auth.Concurrently;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;

@ServiceIT(testSignsPasses = false)
@ExtendWith(OutputCaptureExtension.class)
class PasswordResetIT {

  private static final String PATH = "/api/users/employees/";
  private static final String NEW = "NewSecurePass123";

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
  void aResetAnswersWithTheNewPasswordOnce() {
    Person cashier = people.employee(owner, "cashier");

    TestAnswer answer = reset(asOwner, cashier, NEW).expect(200);

    assertThat(answer.json().propertyNames())
        .containsExactlyInAnyOrder("status", "message", "data");
    assertThat(answer.at("/status")).isEqualTo("success");
    assertThat(answer.at("/message")).isEqualTo("Пароль сотрудника успешно сброшен");
    assertThat(answer.json().at("/data").propertyNames())
        .containsExactlyInAnyOrder("username", "new_password");
    assertThat(answer.at("/data/username")).isEqualTo(cashier.username());
    assertThat(answer.at("/data/new_password")).isEqualTo(NEW);
    people.login(cashier.username(), People.PASSWORD).expect(401);
    people.login(cashier.username(), NEW).expect(200);
  }

  @Test
  void allSignInsOfThatEmployeeEnd() {
    Person cashier = people.employee(owner, "cashier");
    Person elsewhere = people.signIn(cashier.username(), People.PASSWORD, owner);

    reset(asOwner, cashier, NEW).expect(200);

    for (Person signIn : List.of(cashier, elsewhere)) {
      refresh(signIn).expect(401);
      assertThat(people.exchangeAnswer(signIn.access(), owner.key()).statusCode()).isEqualTo(401);
      people.alone(signIn).get("/api/users/profile/").expect(401);
    }
    CloudEvent published =
        events.next(
            "auth.employee",
            event ->
                event.tenantkey().equals(owner.key())
                    && event.type().equals("auth.employee-changed.v1"));
    assertThat(published.data().at("/username").asString()).isEqualTo(cashier.username());
    assertThat(published.data().toString()).doesNotContain(NEW);
  }

  @Test
  void noPasswordAppearsInTheLogOrTheAuditLog(CapturedOutput log) {
    String secret = "Unleaked-Secret-78";
    Person cashier = people.employee(owner, "cashier");

    reset(asOwner, cashier, secret).expect(200);
    reset(asOwner, cashier, secret + "x".repeat(80)).expect(400);
    reset(asOwner, owner, secret).expect(409);
    reset(people.inStore(people.employee(owner, "manager")), owner, secret).expect(403);
    people.login(cashier.username(), secret).expect(200);

    assertThat(log.getAll()).doesNotContain(secret);
    assertThat(asOwner.get("/api/users/audit/?page_size=100").text()).doesNotContain(secret);
    assertThat(
            jdbc.sql("select count(*) from shared.audit_entry where changes::text like ?")
                .param("%" + secret + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aManagerResetsCashiersAndStockkeepersOnly() {
    TestApi asManager = people.inStore(people.employee(owner, "manager"));

    reset(asManager, people.employee(owner, "cashier"), NEW).expect(200);
    reset(asManager, people.employee(owner, "stockkeeper"), NEW).expect(200);
    assertThat(reset(asManager, people.employee(owner, "manager"), NEW).expect(403).at("/code"))
        .isEqualTo("role_not_manageable");
    reset(asManager, people.employee(owner, "owner"), NEW).expect(403);
    reset(asManager, owner, NEW).expect(403);
    reset(asOwner, people.employee(owner, "manager"), NEW).expect(200);
    reset(people.inStore(people.employee(owner, "cashier")), owner, NEW).expect(403);
  }

  @Test
  void noEmployeeResetsTheirOwnPassword() {
    assertThat(reset(asOwner, owner, NEW).expect(409).at("/code")).isEqualTo("own_password");
    people.login(owner.username(), People.PASSWORD).expect(200);
  }

  @Test
  void aPartnerCannotTakeOverTheAccountOfTheOneTheStoreBelongsTo() {
    TestApi asPartner = people.inStore(people.employee(owner, "owner"));

    TestAnswer answer = reset(asPartner, owner, NEW);

    assertThat(answer.expect(409).at("/code")).isEqualTo("account_not_yours");
    people.login(owner.username(), People.PASSWORD).expect(200);
    refresh(owner).expect(200);
  }

  @Test
  void aStoreCannotTakeOverAnAccountThatAlsoBelongsToAnother() {
    Person other = people.owner();
    Person shared = people.employee(owner, "cashier");
    employ(other, shared, true);
    Person former = people.employee(owner, "cashier");
    employ(other, former, false);
    Person ownerElsewhere = people.owner();
    employ(owner, ownerElsewhere, true);

    for (Person one : List.of(shared, former, ownerElsewhere)) {
      assertThat(reset(asOwner, one, NEW).expect(409).at("/code")).isEqualTo("account_not_yours");
      people.login(one.username(), People.PASSWORD).expect(200);
      refresh(one).expect(200);
    }
    assertThat(
            people
                .inStore(other)
                .post(
                    PATH + idOf(other, shared.username()) + "/reset-password/",
                    "{\"new_password\":\"" + NEW + "\"}")
                .status())
        .isEqualTo(409);
  }

  @Test
  void aWeakPasswordSaysAllThatIsWrongWithIt() {
    TestAnswer answer = reset(asOwner, people.employee(owner, "cashier"), "123");

    assertThat(answer.expect(400).json().path("new_password").size()).isEqualTo(2);
  }

  @Test
  void aResetUnlocksALockedName() {
    Person cashier = people.employee(owner, "cashier");
    for (int i = 0; i < 6; i++) {
      people.login(cashier.username(), "WrongPass123!").expect(401);
    }

    reset(asOwner, cashier, NEW).expect(200);

    people.login(cashier.username(), NEW).expect(200);
  }

  @Test
  void ofTwoResetsAtOnceTheLastOneHolds() throws Exception {
    Person cashier = people.employee(owner, "cashier");
    AtomicInteger next = new AtomicInteger();

    List<TestAnswer> answers =
        Concurrently.call(
            4, () -> reset(asOwner, cashier, "Number-" + next.getAndIncrement() + "-Secret"));

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    long good =
        answers.stream()
            .map(answer -> people.login(cashier.username(), answer.at("/data/new_password")))
            .filter(login -> login.status() == 200)
            .count();
    assertThat(good).isEqualTo(1);
    assertThat(asOwner.get(PATH + idOf(owner, cashier.username()) + "/").at("/version"))
        .isEqualTo("5");
  }

  @Test
  void noSignInSlipsThroughWhileThePasswordIsReset() throws Exception {
    for (int round = 0; round < 5; round++) {
      Person cashier = people.employee(owner, "cashier");
      AtomicInteger call = new AtomicInteger();

      List<TestAnswer> answers =
          Concurrently.call(
              3,
              () ->
                  switch (call.getAndIncrement()) {
                    case 0 -> reset(asOwner, cashier, NEW).expect(200);
                    case 1 -> refresh(cashier);
                    default -> people.login(cashier.username(), People.PASSWORD);
                  });

      for (TestAnswer answer : answers) {
        String token = answer.at("/access");
        if (!token.isEmpty()) { // given just before, hence ended with the others
          assertThat(people.exchangeAnswer(token, owner.key()).statusCode()).isEqualTo(401);
          api.post(
                  "/api/users/auth/token/refresh/",
                  "{\"refresh\":\"" + answer.at("/refresh") + "\"}")
              .expect(401);
        }
      }
    }
  }

  @Test
  void aRepeatedResetWithOneKeyAnswersTheSame() {
    Person cashier = people.employee(owner, "cashier");
    TestApi once = asOwner.header("Idempotency-Key", People.unique("key"));

    TestAnswer first = reset(once, cashier, NEW).expect(200);
    TestAnswer second = reset(once, cashier, NEW).expect(200);

    assertThat(second.text()).isEqualTo(first.text());
    people.login(cashier.username(), NEW).expect(200);
  }

  private TestAnswer reset(TestApi by, Person whom, String password) {
    return by.post(
        PATH + idOf(owner, whom.username()) + "/reset-password/",
        "{\"new_password\":\"" + password + "\"}");
  }

  private TestAnswer refresh(Person person) {
    return api.post("/api/users/auth/token/refresh/", "{\"refresh\":\"" + person.refresh() + "\"}");
  }

  private void employ(Person in, Person whom, boolean active) {
    jdbc.sql(
            """
            insert into shared.employee (store_id, user_id, role, hired_at, is_active, dismissed_at)
            select :store, id, 'cashier', current_date, :active,
                   case when :active then null else current_date end
              from shared.app_user where username = :name
            """)
        .param("store", in.storeId())
        .param("active", active)
        .param("name", whom.username())
        .update();
  }

  private long idOf(Person in, String username) {
    return people.inStore(in).get(PATH + "?search=" + username).json().at("/results/0/id").asLong();
  }
}
