package uz.erp.auth.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.auth.People;
import uz.erp.auth.People.Person;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;

@ServiceIT(testSignsPasses = false)
class ApiKeysIT {

  private static final String PATH = "/api/users/api-keys/";
  private static final String FORM =
      """
      {"name": "Web shop", "scopes": ["view_products", "create_sales"]}
      """;

  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestEvents events;
  private People people;
  private Person owner;

  /** A key of the owner's store. */
  private record Key(long id, String secret) {
    static Key of(TestAnswer answer) {
      JsonNode made = answer.json();
      return new Key(made.at("/api_key/id").asLong(), made.at("/secret").asString());
    }
  }

  @BeforeEach
  void openStore() {
    people = new People(api);
    owner = people.owner();
  }

  @Test
  void theSecretIsShownOnceAndOnlyItsHashIsKept() {
    TestAnswer made = inStore().post(PATH, FORM).expect(201);
    Key key = Key.of(made);

    assertThat(key.secret()).matches("erp_live_[0-9A-Za-z]{49}");
    assertThat(key.id()).isGreaterThanOrEqualTo(1_000_000_000_000L);
    assertThat(made.json().at("/api_key/scopes").valueStream().map(JsonNode::asString))
        .containsExactly("create_sales", "view_products");
    String shown = inStore().get(PATH + key.id() + "/").expect(200).text();
    String listed = inStore().get(PATH).expect(200).text();
    assertThat(shown + listed)
        .contains(key.secret().substring(key.secret().length() - 4))
        .doesNotContain(key.secret());
    assertThat(
            jdbc.sql(
                    "select encode(secret_hash, 'hex') || k::text from shared.api_key k where id = ?")
                .param(key.id())
                .query(String.class)
                .single())
        .doesNotContain(key.secret());
  }

  @Test
  void aPassOfAKeyNamesNoEmployeeAndMayWhatItsScopesSay() throws Exception {
    Key key = makeKey();

    HttpResponse<String> answer = exchange(key.secret(), owner.key());

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode exchanged = JsonMapper.builder().build().readTree(answer.body());
    assertThat(exchanged.at("/api_key_id").asLong()).isEqualTo(key.id());
    assertThat(exchanged.at("/addresses").isArray()).isTrue();
    JWTClaimsSet claims =
        SignedJWT.parse(exchanged.at("/access_token").asString()).getJWTClaimsSet();
    assertThat(claims.getClaim("employee_id")).isNull();
    assertThat(claims.getLongClaim("api_key_id")).isEqualTo(key.id());
    assertThat(claims.getSubject()).isEqualTo(Long.toString(key.id()));
    assertThat(claims.getStringClaim("name")).isEqualTo("api key Web shop");
    assertThat(claims.getStringClaim("role")).isEqualTo("api_key");
    assertThat(claims.getStringListClaim("permissions"))
        .containsExactly("create_sales", "view_products");
    assertThat(claims.getStringClaim("tenant_key")).isEqualTo(owner.key());
    assertThat(inStore().get(PATH + key.id() + "/").json().at("/last_used_on").isString()).isTrue();
  }

  @Test
  void aStoreThatOperatorsClosedGivesNoPass() throws Exception {
    Key key = makeKey();
    jdbc.sql(
            """
            insert into shared.store_closure (tenant_key, reason, open_at)
            values (?, 'test', now() + interval '1 hour')
            """)
        .param(owner.key())
        .update();

    HttpResponse<String> refused = exchange(key.secret(), owner.key());

    assertThat(refused.statusCode()).isEqualTo(423);
    assertThat(refused.body()).contains("\"store_closed\"");
  }

  @Test
  void unknownBrokenRevokedAndExpiredKeysAreRefusedAlike() {
    Key revoked = makeKey();
    inStore().delete(PATH + revoked.id() + "/").expect(204);
    Key expired = makeKey();
    jdbc.sql("update shared.api_key set expires_at = now() - interval '1 second' where id = ?")
        .param(expired.id())
        .update();
    String unknown = uz.erp.platform.security.ApiKeySecret.random().reveal();
    String broken = makeKey().secret().replaceFirst("erp_live_.", "erp_live_!");

    for (String secret :
        List.of(revoked.secret(), expired.secret(), unknown, broken, "", owner.access())) {
      HttpResponse<String> answer = exchange(secret, owner.key());
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("\"not_authenticated\"");
    }
  }

  @Test
  void aKeyOpensItsOwnStoreOnly() {
    Key key = makeKey();
    Person other = people.owner();

    for (String store : List.of(other.key(), "no-such-store_00000000", "'; drop table x; --")) {
      HttpResponse<String> answer = exchange(key.secret(), store);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("\"store_access_denied\"");
    }
    assertThat(exchange(key.secret(), owner.key()).statusCode()).isEqualTo(200);
    jdbc.sql("update shared.store set deleted_at = now() where id = ?")
        .param(owner.storeId())
        .update();
    assertThat(exchange(key.secret(), owner.key()).statusCode()).isEqualTo(403);
  }

  @Test
  void aKeyIsNoUserTokenAndAUserTokenNoKey() {
    Key key = makeKey();

    assertThat(people.exchangeAnswer(key.secret(), owner.key()).statusCode()).isEqualTo(401);
    api.withToken(key.secret()).get("/api/users/profile/").expect(401);
    api.withToken(key.secret()).header("X-Tenant-Key", owner.key()).get(PATH).expect(401);
  }

  @Test
  void anApiClientMayNothingThatIsForPeople() {
    Key key =
        Key.of(inStore().post(PATH, form("create_all", "update_all", "view_all")).expect(201));
    TestApi client = asClient(key);

    for (String path : List.of("auth/me/", "employees/", "employees/1/", "api-keys/", "audit/")) {
      TestAnswer answer = client.get("/api/users/" + path);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.json().at("/code").asString()).isEqualTo("person_required");
    }
    client.post("/api/users/employees/", People.hireForm("x", "cashier")).expect(403);
    client.post(PATH, FORM).expect(403);
    client.get("/api/users/profile/").expect(401);
    client.get("/api/users/auth/my-stores/").expect(401);
  }

  @Test
  void theSecretBeforeTheLastRotationServesOnForTheOverlapOnly() {
    Key first = makeKey();
    Key second = rotate(first, "{\"overlap_hours\": 1}");
    assertThat(List.of(status(first), status(second))).containsExactly(200, 200);

    Key third = rotate(first, "{}");
    assertThat(List.of(status(first), status(second), status(third)))
        .containsExactly(401, 200, 200);

    Key fourth = rotate(first, "{\"overlap_hours\": 0}");
    assertThat(List.of(status(third), status(fourth))).containsExactly(401, 200);

    Key fifth = rotate(first, "{\"overlap_hours\": 5}");
    jdbc.sql("update shared.api_key set former_until = now() where id = ?")
        .param(first.id())
        .update();
    assertThat(List.of(status(fourth), status(fifth))).containsExactly(401, 200);
  }

  @Test
  void aChangeIsPublishedSoThatPassesAreDropped() {
    Key key = makeKey();
    inStore().patch(PATH + key.id() + "/", "{\"scopes\": [\"view_all\"]}").expect(200);
    rotate(key, "{}");
    inStore().delete(PATH + key.id() + "/").expect(204);
    inStore().delete(PATH + key.id() + "/").expect(204);

    List<CloudEvent> published =
        events.list("auth.api-key", event -> event.tenantkey().equals(owner.key()), 3);

    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(2L, 3L, 4L);
    assertThat(published.getLast().data().at("/is_active").asBoolean(true)).isFalse();
    published.forEach(EventContracts.published()::requireFit);
  }

  @Test
  void whatBecomesOfAKeyIsInTheAuditLog() {
    Key key = makeKey();
    inStore().patch(PATH + key.id() + "/", "{\"name\": \"Shop 2\"}").expect(200);
    inStore().delete(PATH + key.id() + "/").expect(204);

    JsonNode entries = inStore().get("/api/users/audit/?page_size=3").expect(200).json();

    assertThat(entries.at("/results").valueStream().map(entry -> entry.at("/action").asString()))
        .containsExactly("api_key_revoked", "api_key_changed", "api_key_made");
    assertThat(entries.at("/results/1/changes/name/new").asString()).isEqualTo("Shop 2");
    assertThat(entries.toString()).doesNotContain(key.secret());
  }

  @Test
  void keysAreListedByNameAndByWhetherTheyAreActive() {
    for (String name : List.of("b", "C", "a")) {
      inStore().post(PATH, form("view_products").replace("\"x\"", '"' + name + '"')).expect(201);
    }
    JsonNode all = inStore().get(PATH + "?ordering=name").expect(200).json();
    assertThat(names(all)).containsExactly("a", "b", "C");

    inStore().delete(PATH + all.at("/results/1/id").asLong() + "/").expect(204);

    assertThat(names(inStore().get(PATH + "?is_active=true&ordering=name").json()))
        .containsExactly("a", "C");
    assertThat(names(inStore().get(PATH + "?is_active=false").json())).containsExactly("b");
    assertThat(inStore().get(PATH + "?page_size=2").json().at("/count").asInt()).isEqualTo(3);
  }

  private static List<String> names(JsonNode page) {
    return page.at("/results").valueStream().map(key -> key.at("/name").asString()).toList();
  }

  @Test
  void onlyTheOwnerOfTheStoreHasToDoWithItsKeys() {
    Key key = makeKey();
    for (String role : People.ROLES_BUT_OWNER) {
      TestApi employee = people.inStore(people.employee(owner, role));
      employee.get(PATH).expect(403);
      employee.post(PATH, FORM).expect(403);
      employee.delete(PATH + key.id() + "/").expect(403);
    }
    TestApi elsewhere = people.inStore(people.owner());
    elsewhere.get(PATH + key.id() + "/").expect(404);
    elsewhere.patch(PATH + key.id() + "/", "{\"name\": \"x\"}").expect(404);
    elsewhere.post(PATH + key.id() + "/rotate/", "{}").expect(404);
    elsewhere.delete(PATH + key.id() + "/").expect(404);
    assertThat(elsewhere.get(PATH).json().at("/count").asInt()).isZero();
    assertThat(status(key)).isEqualTo(200);
  }

  @Test
  void whatIsWrongWithAFormIsSaid() {
    for (String form :
        List.of(
            "{\"name\": \"\", \"scopes\": [\"view_all\"]}",
            "{\"name\": \"x\", \"scopes\": []}",
            "{\"name\": \"x\"}",
            "{\"name\": \"x\", \"scopes\": [\"fly\"]}",
            "{\"name\": \"x\", \"scopes\": [null]}",
            form("manage_store"),
            form("manage_employees"),
            "{\"name\": \"x\", \"scopes\": [\"view_all\"], \"addresses\": [\"shop.example\"]}",
            "{\"name\": \"x\", \"scopes\": [\"view_all\"], \"addresses\": [null]}",
            "{\"name\": \"x\", \"scopes\": [\"view_all\"], \"expires_at\": \"2020-01-01T00:00:00Z\"}",
            "{\"name\": \"x\", \"scopes\": [\"view_all\"], \"expires_at\": \"9999-12-31T00:00:00Z\"}")) {
      assertThat(inStore().post(PATH, form).status()).as(form).isEqualTo(400);
    }
    Key key = makeKey();
    inStore().patch(PATH + key.id() + "/", "{\"scopes\": null}").expect(400);
    inStore().post(PATH + key.id() + "/rotate/", "{\"overlap_hours\": 169}").expect(400);
    inStore().delete(PATH + key.id() + "/").expect(204);
    inStore().patch(PATH + key.id() + "/", "{\"name\": \"x\"}").expect(409);
    inStore().post(PATH + key.id() + "/rotate/", "{}").expect(409);
  }

  @Test
  void aStaleChangeIsRefused() {
    Key key = makeKey();

    inStore()
        .header("If-Match", "\"7\"")
        .patch(PATH + key.id() + "/", "{\"name\": \"x\"}")
        .expect(412);
  }

  @Test
  void aStoreHasSoManyKeysAndNotMore() {
    for (int i = 0; i < ApiKeys.MOST; i++) {
      makeKey();
    }

    assertThat(inStore().post(PATH, FORM).expect(409).json().at("/code").asString())
        .isEqualTo("too_many_api_keys");
  }

  private TestApi inStore() {
    return people.inStore(owner);
  }

  private Key makeKey() {
    return Key.of(inStore().post(PATH, FORM).expect(201));
  }

  private Key rotate(Key key, String body) {
    return Key.of(inStore().post(PATH + key.id() + "/rotate/", body).expect(200));
  }

  private int status(Key key) {
    return exchange(key.secret(), owner.key()).statusCode();
  }

  private TestApi asClient(Key key) {
    JsonNode pass =
        JsonMapper.builder().build().readTree(exchange(key.secret(), owner.key()).body());
    return api.withToken(pass.at("/access_token").asString()).header("X-Tenant-Key", owner.key());
  }

  private HttpResponse<String> exchange(String secret, String key) {
    return people.form(
        "grant_type=urn:ietf:params:oauth:grant-type:token-exchange"
            + "&subject_token_type=urn:erp:params:oauth:token-type:api_key&subject_token="
            + URLEncoder.encode(secret, StandardCharsets.UTF_8)
            + "&audience="
            + URLEncoder.encode(key, StandardCharsets.UTF_8),
        "/internal/token/exchange");
  }

  private static String form(String... scopes) {
    return "{\"name\": \"x\", \"scopes\": [\"" + String.join("\", \"", scopes) + "\"]}";
  }
}
