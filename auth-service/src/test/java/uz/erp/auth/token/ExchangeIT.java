package uz.erp.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestSecrets;

@ServiceIT(testSignsPasses = false)
class ExchangeIT {

  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  private People people;

  @BeforeEach
  void meetPeople() {
    people = new People(api);
  }

  @Test
  void aPassSaysWhoMayDoWhatInWhichStoreAndForAMinuteAtMost() throws Exception {
    Person owner = people.owner();

    JsonNode answer = people.exchange(owner.access(), owner.key());

    assertThat(answer.at("/issued_token_type").asString())
        .isEqualTo("urn:ietf:params:oauth:token-type:jwt");
    assertThat(answer.at("/token_type").asString()).isEqualTo("Bearer");
    assertThat(answer.at("/expires_in").asInt()).isBetween(1, 60);
    SignedJWT pass = SignedJWT.parse(answer.at("/access_token").asString());
    assertThat(pass.getHeader().getType().getType()).isEqualTo("erp-pass+jwt");
    JWTClaimsSet claims = pass.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("erp-auth");
    assertThat(claims.getAudience()).containsExactly("erp-services");
    assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
        .isLessThanOrEqualTo(60_000);
    assertThat(claims.getStringClaim("tenant_key")).isEqualTo(owner.key());
    assertThat(claims.getStringClaim("schema"))
        .isEqualTo("tenant_" + owner.key().replaceAll("_[0-9a-f]{8}$", "").replace('-', '_'));
    assertThat(claims.getStringClaim("name")).isEqualTo("Иван Иванов");
    assertThat(claims.getStringClaim("role")).isEqualTo("owner");
    assertThat(claims.getStringListClaim("permissions")).contains("manage_employees").hasSize(10);
    assertThat(claims.getStringClaim("timezone")).isEqualTo("Asia/Tashkent");
    assertThat(claims.getStringClaim("currency")).isEqualTo("UZS");
    assertThat(claims.getStringClaim("language")).isEqualTo("ru");
    assertThat(claims.getJSONObjectClaim("settings")).isEqualTo(Map.of());
    assertThat(claims.getLongClaim("employee_id")).isPositive();
  }

  @Test
  void unknownForeignDeletedStoreAndDismissedEmployeeAreRefusedAlike() {
    Person owner = people.owner();
    Person other = people.owner();
    Person cashier = people.employee(owner, "cashier");
    Person deleting = people.owner();
    jdbc.sql("update shared.store set deleted_at = now() where id = ?")
        .param(deleting.storeId())
        .update();
    dismiss(owner, cashier);

    List<HttpResponse<String>> refused =
        List.of(
            people.exchangeAnswer(owner.access(), "no-such-store_00000000"),
            people.exchangeAnswer(owner.access(), "'; drop table x; --\u0001"),
            people.exchangeAnswer(owner.access(), other.key()),
            people.exchangeAnswer(cashier.access(), owner.key()),
            people.exchangeAnswer(deleting.access(), deleting.key()));

    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(403);
              assertThat(answer.body()).contains("\"store_access_denied\"");
            });
  }

  @Test
  void aStoreThatOperatorsClosedGivesNoPassUntilItsTimeIsOver() {
    Person owner = people.owner();
    Person other = people.owner();
    close(owner, "1 hour");

    HttpResponse<String> refused = people.exchangeAnswer(owner.access(), owner.key());

    assertThat(refused.statusCode()).isEqualTo(423);
    assertThat(refused.body()).contains("\"store_closed\"");
    assertThat(people.exchangeAnswer(other.access(), other.key()).statusCode()).isEqualTo(200);
    assertThat(people.exchangeAnswer(other.access(), owner.key()).statusCode()).isEqualTo(403);

    close(owner, "-1 second");
    assertThat(people.exchangeAnswer(owner.access(), owner.key()).statusCode()).isEqualTo(200);
  }

  private void close(Person owner, String duration) {
    jdbc.sql(
            """
            insert into shared.store_closure (tenant_key, reason, open_at)
            values (?, 'test', now() + cast(? as interval))
            on conflict (tenant_key) do update set open_at = excluded.open_at
            """)
        .params(owner.key(), duration)
        .update();
  }

  @Test
  void whatIsNoUserTokenIsRefused() {
    Person owner = people.owner();
    String pass = people.exchange(owner.access(), owner.key()).at("/access_token").asString();
    String cut = owner.access().substring(0, owner.access().length() - 4);

    for (String token : List.of(pass, cut, "no.token.atall", "", owner.refresh())) {
      assertThat(people.exchangeAnswer(token, owner.key()).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aUserWhoWasSwitchedOffGetsNoPassAndNoNewToken() {
    Person owner = people.owner();
    jdbc.sql("update shared.app_user set is_active = false where username = ?")
        .param(owner.username())
        .update();

    assertThat(people.exchangeAnswer(owner.access(), owner.key()).statusCode()).isEqualTo(401);
    api.post("/api/users/auth/token/refresh/", "{\"refresh\":\"" + owner.refresh() + "\"}")
        .expect(401);
    people.login(owner.username(), People.PASSWORD).expect(401);
  }

  @Test
  void aPassIsNoUserToken() {
    Person owner = people.owner();
    String pass = people.exchange(owner.access(), owner.key()).at("/access_token").asString();

    assertThat(
            api.withToken(pass)
                .header("X-Tenant-Key", owner.key())
                .get("/api/users/auth/my-stores/")
                .status())
        .isEqualTo(401);
  }

  @Test
  void withoutTheKeyOfThePartsNothingIsExchanged() {
    Person owner = people.owner();
    String body = People.exchangeForm(owner.access(), owner.key());

    for (Map<String, String> headers :
        List.of(
            Map.<String, String>of(),
            Map.of("X-Internal-Key", ""),
            Map.of("X-Internal-Key", "0".repeat(48)),
            Map.of("Authorization", "Bearer " + TestSecrets.INTERNAL_KEY))) {
      HttpResponse<String> answer = people.form(body, "/internal/token/exchange", headers);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("X-Internal-Key");
    }
  }

  @Test
  void anIncompleteOrDifferentExchangeIsMalformed() {
    assertThat(people.form("grant_type=password", "/internal/token/exchange").statusCode())
        .isEqualTo(400);
    assertThat(
            people
                .form(
                    "grant_type=password&subject_token=x&subject_token_type=y&audience=z",
                    "/internal/token/exchange")
                .statusCode())
        .isEqualTo(400);
    assertThat(api.asPart().post("/internal/token/exchange", "{}").status()).isEqualTo(415);
  }

  private void dismiss(Person owner, Person employee) {
    long id =
        people
            .inStore(owner)
            .get("/api/users/employees/?search=" + employee.username())
            .json()
            .at("/results/0/id")
            .asLong();
    people.inStore(owner).delete("/api/users/employees/" + id + "/").expect(204);
  }
}
