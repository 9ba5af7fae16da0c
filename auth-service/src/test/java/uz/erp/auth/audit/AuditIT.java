package uz.erp.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.auth.SalesStandIn;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;

@ServiceIT(testSignsPasses = false)
class AuditIT {

  private static final String PATH = "/api/users/audit/";
  private static final String EMPLOYEES = "/api/users/employees/";

  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  @Autowired private SalesStandIn sales;
  private People people;
  private Person owner;

  @BeforeEach
  void openStore() {
    sales.reset();
    people = new People(api);
    owner = people.owner();
  }

  @Test
  void anEntryTellsWhoDidWhatToWhomWhenAndFromWhere() {
    Person cashier = people.employee(owner, "cashier");
    long id = idOf(cashier);
    people
        .inStore(owner)
        .header("X-Forwarded-For", "203.0.113.7")
        .header("User-Agent", "ErpTill/3.1")
        .patch(EMPLOYEES + id + "/", "{\"role\":\"manager\",\"position\":\"Менеджер зала\"}")
        .expect(200);

    JsonNode entry = entries("?action=employee_role_changed").at("/results/0");

    assertThat(entry.at("/actor/name").asString()).isEqualTo("Иван Иванов");
    assertThat(entry.at("/actor/role").asString()).isEqualTo("owner");
    assertThat(entry.at("/actor/user_id").asLong()).isPositive();
    assertThat(entry.at("/target/type").asString()).isEqualTo("employee");
    assertThat(entry.at("/target/id").asLong()).isEqualTo(id);
    assertThat(entry.at("/target/name").asString()).isEqualTo(cashier.username());
    assertThat(entry.at("/changes/role/old").asString()).isEqualTo("cashier");
    assertThat(entry.at("/changes/role/new").asString()).isEqualTo("manager");
    assertThat(entry.at("/changes/position/new").asString()).isEqualTo("Менеджер зала");
    assertThat(entry.at("/changes").size()).isEqualTo(2);
    assertThat(entry.at("/address").asString()).isEqualTo("203.0.113.7");
    assertThat(entry.at("/user_agent").asString()).isEqualTo("ErpTill/3.1");
    assertThat(OffsetDateTime.parse(entry.at("/created_at").asString())).isNotNull();
  }

  @Test
  void theLifeOfAStoreIsTold() {
    Person cashier = people.employee(owner, "cashier");
    people.login(cashier.username(), "WrongPass123!").expect(401);
    String path = EMPLOYEES + idOf(cashier) + "/";
    TestApi inStore = people.inStore(owner);
    inStore.patch(path, "{\"position\":\"x\"}").expect(200);
    inStore.post(path + "reset-password/", "{\"new_password\":\"NewSecurePass123\"}").expect(200);
    inStore.delete(path).expect(204);
    TestApi alone = people.alone(owner);
    String store = "/api/users/stores/" + owner.storeId() + "/";
    alone.patch(store, "{\"city\":\"Самарканд\"}").expect(200);
    alone.patch("/api/users/profile/", "{\"last_name\":\"Петров\"}").expect(200);
    alone
        .post(
            "/api/users/auth/change-password/",
            "{\"old_password\":\"SecurePass123!\",\"new_password\":\"new_password_123\"}")
        .expect(200);
    alone.delete(store).expect(204);
    alone.post(store + "restore/", "{}").expect(200);

    assertThat(actions(entries("?ordering=created_at&page_size=100")))
        .containsExactly(
            "registered",
            "employee_hired",
            "signed_in",
            "sign_in_failed",
            "employee_changed",
            "password_reset",
            "employee_dismissed",
            "store_changed",
            "profile_changed",
            "password_changed",
            "store_deleted",
            "store_restored");
    JsonNode failed = entries("?action=sign_in_failed").at("/results/0");
    assertThat(failed.at("/actor/user_id").isNull()).isTrue();
    assertThat(failed.at("/target/name").asString()).isEqualTo(cashier.username());
  }

  @Test
  void aLockIsToldOnceAndWhatIsTriedWhileLockedIsNot() {
    for (int i = 0; i < 8; i++) {
      people.login(owner.username(), "WrongPass123!").expect(401);
    }

    assertThat(entries("?action=sign_in_failed").at("/count").asInt()).isEqualTo(4);
    assertThat(entries("?action=sign_in_locked").at("/count").asInt()).isEqualTo(1);
  }

  @Test
  void theLogIsTheOwnersAndThatStoresOnly() {
    Person elsewhere = people.owner();
    people.inStore(people.employee(owner, "owner")).get(PATH).expect(200);
    for (String role : People.ROLES_BUT_OWNER) {
      people.inStore(people.employee(owner, role)).get(PATH).expect(403);
    }
    people.alone(owner).get(PATH).expect(401);
    api.get(PATH).expect(401);

    String theirs = people.inStore(elsewhere).get(PATH + "?page_size=100").expect(200).text();
    assertThat(theirs).contains(elsewhere.username()).doesNotContain(owner.username());
  }

  @Test
  void oneWhoLeftIsNotWatchedAnyMore() {
    Person cashier = people.employee(owner, "cashier");
    people.inStore(owner).delete(EMPLOYEES + idOf(cashier) + "/").expect(204);
    int before = entries("").at("/count").asInt();

    people.login(cashier.username(), People.PASSWORD).expect(200);
    people.login(cashier.username(), "WrongPass123!").expect(401);

    assertThat(entries("").at("/count").asInt()).isEqualTo(before);
  }

  @Test
  void entriesArePagedFilteredAndOrdered() {
    people.employee(owner, "cashier");
    people.employee(owner, "cashier");
    JsonNode all = entries("?page_size=2");

    assertThat(all.at("/count").asInt()).isEqualTo(5);
    assertThat(all.at("/results").size()).isEqualTo(2);
    assertThat(all.at("/next").asString()).contains("page=2");
    assertThat(actions(all).getFirst()).isEqualTo("signed_in");
    assertThat(actions(entries("?ordering=created_at")).getFirst()).isEqualTo("registered");
    long ownerId = entries("?action=registered").at("/results/0/actor/user_id").asLong();
    assertThat(entries("?actor=" + ownerId).at("/count").asInt()).isEqualTo(3);
    assertThat(entries("?actor=петр").at("/count").asInt()).isEqualTo(2);
    assertThat(entries("?actor=%25").at("/count").asInt()).isZero();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    assertThat(entries("?from=" + today.minusDays(1) + "&to=" + today).at("/count").asInt())
        .isEqualTo(5);
    assertThat(entries("?from=" + today.plusDays(1)).at("/count").asInt()).isZero();
    assertThat(entries("?to=" + today.minusDays(2)).at("/count").asInt()).isZero();
    String moment = entries("?action=registered").at("/results/0/created_at").asString();
    assertThat(entries("?to=" + moment).at("/count").asInt()).isZero();
    assertThat(entries("?from=" + moment.replace("Z", "%2B00:00")).at("/count").asInt())
        .isEqualTo(5);
  }

  @Test
  void aWrongFilterIsRefused() {
    TestApi inStore = people.inStore(owner);
    for (String query :
        List.of(
            "action=nothing",
            "from=yesterday",
            "from=2026-02-30",
            "to=%2B999999999-01-01",
            "to=-999999999-01-01",
            "to=9999-12-31",
            "from=2026-01-01T10:00:00",
            "from=%2B99999-01-01T00:00:00Z",
            "ordering=id",
            "page=0",
            "actor=%00")) {
      assertThat(inStore.get(PATH + "?" + query).status()).as(query).isEqualTo(400);
    }
    assertThat(inStore.get(PATH + "?action=&from=&to=&actor=").status()).isEqualTo(200);
    inStore.get(PATH + "?actor=" + "9".repeat(30)).expect(200);
  }

  @Test
  void aRefusedActionLeavesNoEntry() {
    people.inStore(owner).post(EMPLOYEES, People.hireForm(owner.username(), "cashier")).expect(400);
    sales.hasOpenSessions(1);
    people.alone(owner).delete("/api/users/stores/" + owner.storeId() + "/").expect(409);

    assertThat(actions(entries(""))).containsExactly("registered");
  }

  @Test
  void aNewSigningKeyIsTold() {
    assertThat(
            jdbc.sql("select count(*) from shared.audit_entry where action = 'key_rotated'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  private JsonNode entries(String query) {
    return people.inStore(owner).get(PATH + query).expect(200).json();
  }

  private static List<String> actions(JsonNode page) {
    return page.at("/results").valueStream().map(entry -> entry.at("/action").asString()).toList();
  }

  private long idOf(Person person) {
    return people
        .inStore(owner)
        .get(EMPLOYEES + "?search=" + person.username())
        .json()
        .at("/results/0/id")
        .asLong();
  }
}
