package uz.erp.auth.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;

@ServiceIT(testSignsPasses = false)
class SignInIT {

  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  private People people;

  @BeforeEach
  void meetPeople() {
    people = new People(api);
  }

  @Test
  void signingInShowsTheStoresToChooseFrom() {
    Person owner = people.owner();

    JsonNode answer = people.login(owner.username(), People.PASSWORD).expect(200).json();

    assertThat(answer.at("/user/username").asString()).isEqualTo(owner.username());
    assertThat(answer.at("/user/full_name").asString()).isEqualTo("Иван Иванов");
    assertThat(answer.at("/user/email").isString()).isTrue();
    assertThat(answer.at("/available_stores").size()).isEqualTo(1);
    assertThat(answer.at("/available_stores/0/tenant_key").asString()).isEqualTo(owner.key());
    assertThat(answer.at("/available_stores/0/role").asString()).isEqualTo("owner");
    assertThat(answer.at("/available_stores/0/permissions").size()).isEqualTo(10);
    assertThat(answer.at("/default_store/tenant_key").asString()).isEqualTo(owner.key());
    assertThat(answer.at("/default_store/role").asString()).isEqualTo("owner");
    assertThat(answer.at("/access").asString()).startsWith("eyJ");
  }

  @Test
  void theUserTokenNamesNoStore() throws Exception {
    SignedJWT token = SignedJWT.parse(people.owner().access());

    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(token.getJWTClaimsSet().getClaims().keySet())
        .containsExactlyInAnyOrder("iss", "aud", "sub", "jti", "sid", "iat", "exp");
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("erp");
    long seconds =
        (token.getJWTClaimsSet().getExpirationTime().getTime()
                - token.getJWTClaimsSet().getIssueTime().getTime())
            / 1000;
    assertThat(seconds).isEqualTo(15 * 60);
  }

  @Test
  void unknownUserWrongPasswordAndLockedAccountAreToldAlike() {
    Person owner = people.owner();
    TestAnswer unknown = people.login(People.unique("unknown"), People.PASSWORD);
    TestAnswer wrong = people.login(owner.username(), "WrongPass123!");
    for (int i = 0; i < 6; i++) {
      people.login(owner.username(), "WrongPass123!");
    }
    TestAnswer locked = people.login(owner.username(), People.PASSWORD);

    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.at("/code")).isEqualTo("invalid_credentials");
    assertThat(withoutTrace(wrong)).isEqualTo(withoutTrace(unknown));
    assertThat(withoutTrace(locked)).isEqualTo(withoutTrace(unknown));
  }

  @Test
  void aLockEndsByItself() {
    Person owner = people.owner();
    for (int i = 0; i < 6; i++) {
      people.login(owner.username(), "WrongPass123!").expect(401);
    }
    people.login(owner.username(), People.PASSWORD).expect(401);

    jdbc.sql("update shared.login_failure set locked_until = now() - interval '1 second'").update();

    people.login(owner.username(), People.PASSWORD).expect(200);
    people.login(owner.username(), "WrongPass123!").expect(401);
    people.login(owner.username(), People.PASSWORD).expect(200); // counting began anew
  }

  @Test
  void aUsernameIsTheSameInAnyCase() {
    Person owner = people.owner();
    people.login(owner.username().toUpperCase(), People.PASSWORD).expect(200);
  }

  @Test
  void meShowsTheUserTheStoreOfTheHeaderAndTheRoleThere() {
    Person owner = people.owner();
    Person cashier = people.employee(owner, "cashier");

    JsonNode me = people.inStore(cashier).get("/api/users/auth/me/").expect(200).json();

    assertThat(me.at("/user/username").asString()).isEqualTo(cashier.username());
    assertThat(me.at("/store/tenant_key").asString()).isEqualTo(owner.key());
    assertThat(me.at("/employee/role").asString()).isEqualTo("cashier");
    assertThat(me.at("/employee/role_display").asString()).isEqualTo("Кассир");
    assertThat(me.at("/employee/permissions").valueStream().map(JsonNode::asString))
        .containsExactly("view_products", "create_sales", "view_customers", "create_customers");
  }

  @Test
  void meNeedsAStore() {
    Person owner = people.owner();

    assertThat(people.alone(owner).get("/api/users/auth/me/").status()).isEqualTo(401);
    String pass = people.exchange(owner.access(), owner.key()).at("/access_token").asString();
    TestAnswer withoutHeader = api.withToken(pass).get("/api/users/auth/me/");
    assertThat(withoutHeader.status()).isEqualTo(400);
    assertThat(withoutHeader.at("/code")).isEqualTo("tenant_key_required");
  }

  @Test
  void myStoresNeedsTheUserTokenOnly() {
    Person owner = people.owner();

    JsonNode stores = people.alone(owner).get("/api/users/auth/my-stores").expect(200).json();

    assertThat(stores.at("/count").asInt()).isEqualTo(1);
    assertThat(stores.at("/results/0/tenant_key").asString()).isEqualTo(owner.key());
    assertThat(stores.at("/results/0/role").asString()).isEqualTo("owner");
    assertThat(api.get("/api/users/auth/my-stores/").status()).isEqualTo(401);
  }

  @Test
  void aChangedPasswordEndsTheOtherSignIns() {
    Person here = people.owner();
    Person elsewhere = people.signIn(here.username(), People.PASSWORD, here);

    TestAnswer changed =
        people
            .alone(here)
            .post(
                "/api/users/auth/change-password/",
                "{\"old_password\":\"SecurePass123!\",\"new_password\":\"new_password_123\"}");

    assertThat(changed.expect(200).json().propertyNames())
        .containsExactlyInAnyOrder("status", "message");
    assertThat(changed.at("/message")).isEqualTo("Пароль успешно изменен");
    people.login(here.username(), People.PASSWORD).expect(401);
    people.login(here.username(), "new_password_123").expect(200);
    refresh(elsewhere).expect(401);
    refresh(here).expect(200);
  }

  @Test
  void aPasswordIsChangedOnlyByOneWhoKnowsItAndOnlyToAGoodOne() {
    Person owner = people.owner();

    TestAnswer wrong =
        people
            .alone(owner)
            .post(
                "/api/users/auth/change-password/",
                "{\"old_password\":\"guess\",\"new_password\":\"new_password_123\"}");
    TestAnswer weak =
        people
            .alone(owner)
            .post(
                "/api/users/auth/change-password/",
                "{\"old_password\":\"SecurePass123!\",\"new_password\":\"qwerty123\"}");

    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().path("old_password").size()).isEqualTo(1);
    assertThat(weak.status()).isEqualTo(400);
    assertThat(weak.json().path("new_password").size()).isEqualTo(1);
  }

  @Test
  void afterLogoutNeitherRefreshNorPassIsGiven() {
    Person owner = people.owner();

    people.alone(owner).post("/api/users/auth/logout/", "{}").expect(204);

    refresh(owner).expect(401);
    assertThat(people.exchangeAnswer(owner.access(), owner.key()).statusCode()).isEqualTo(401);
  }

  private TestAnswer refresh(Person person) {
    return api.post("/api/users/auth/token/refresh/", "{\"refresh\":\"" + person.refresh() + "\"}");
  }

  private static String withoutTrace(TestAnswer answer) {
    return answer.status() + answer.text().replaceAll("\"trace_id\":\"[^\"]*\"", "");
  }
}
