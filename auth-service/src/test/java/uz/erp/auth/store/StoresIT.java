package uz.erp.auth.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
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
import uz.erp.auth.SalesStandIn;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.test.EventContracts;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestEvents;

@ServiceIT(testSignsPasses = false)
class StoresIT {

  private static final String PATH = "/api/users/stores/";

  @Autowired private TestApi api;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private SalesStandIn sales;
  private People people;
  private Person owner;
  private TestApi asOwner;
  private String path;

  @BeforeEach
  void openStore() {
    sales.reset();
    people = new People(api);
    owner = people.owner();
    asOwner = people.alone(owner);
    path = PATH + owner.storeId() + "/";
  }

  @Test
  void anOwnerSeesTheirOwnStores() {
    JsonNode list = asOwner.get(PATH).expect(200).json();

    assertThat(list.at("/count").asInt()).isEqualTo(1);
    assertThat(list.at("/results/0/tenant_key").asString()).isEqualTo(owner.key());
    TestAnswer one = asOwner.get(path).expect(200);
    assertThat(one.header("ETag")).isEqualTo("\"1\"");
    assertThat(one.at("/timezone")).isEqualTo("Asia/Tashkent");
    assertThat(one.at("/currency")).isEqualTo("UZS");
    assertThat(one.json().at("/deleted_at").isNull()).isTrue();
  }

  @Test
  void theListIsSearchedAsTypedOrderedAndPaged() {
    asOwner.post(PATH, "{\"name\":\"Хлеб 100%\"}").expect(201);
    asOwner.post(PATH, "{\"name\":\"хлеб! a\\\\b\"}").expect(201);

    assertThat(asOwner.get(PATH + "?search=ХЛЕБ").json().at("/count").asInt()).isEqualTo(2);
    for (String search : List.of("%25", "!", "%5C")) {
      assertThat(asOwner.get(PATH + "?search=" + search).json().at("/count").asInt())
          .as(search)
          .isEqualTo(1);
    }
    JsonNode page = asOwner.get(PATH + "?ordering=-name&page_size=2&page=1").expect(200).json();
    assertThat(page.at("/count").asInt()).isEqualTo(3);
    assertThat(page.at("/results").valueStream().map(one -> one.at("/name").asString()))
        .containsExactly("хлеб! a\\b", "Хлеб 100%");
  }

  @Test
  void aStoreIsVisibleToItsOwnerAlone() {
    for (Person other :
        List.of(
            people.owner(), people.employee(owner, "owner"), people.employee(owner, "manager"))) {
      TestApi outsider = people.alone(other);
      outsider.get(path).expect(404);
      outsider.patch(path, "{\"name\":\"Мой\"}").expect(404);
      outsider.put(path, "{\"name\":\"Мой\"}").expect(404);
      outsider.delete(path).expect(404);
      outsider.post(path + "restore/", "{}").expect(404);
      assertThat(outsider.get(PATH).text()).doesNotContain(owner.key());
    }
    api.get(path).expect(401);
    people.inStore(owner).get(path).expect(401);
  }

  @Test
  void onlyTheFieldsSentAreChanged() {
    asOwner.patch(path, "{\"address\":\"ул. Навои, 25\",\"city\":\"Ташкент\"}").expect(200);

    TestAnswer changed =
        asOwner
            .patch(path, "{\"name\":\"Новое имя\",\"phone\":\"+998712345678\",\"city\":null}")
            .expect(200);

    assertThat(changed.at("/name")).isEqualTo("Новое имя");
    assertThat(changed.at("/address")).isEqualTo("ул. Навои, 25");
    assertThat(changed.at("/city")).isEmpty();
    assertThat(changed.at("/version")).isEqualTo("3");
    assertThat(changed.header("ETag")).isEqualTo("\"3\"");
  }

  @Test
  void aStoreReplacedWholeKeepsWhatIsFixed() {
    JsonNode before = asOwner.patch(path, "{\"address\":\"ул. Навои, 25\"}").json();

    TestAnswer after =
        asOwner
            .put(
                path,
                "{\"name\":\"Иначе\",\"slug\":\"other\",\"tenant_key\":\"x\",\"schema_name\":\"y\"}")
            .expect(200);

    assertThat(after.at("/name")).isEqualTo("Иначе");
    assertThat(after.at("/address")).isEmpty();
    for (String fixed : List.of("/slug", "/tenant_key", "/schema_name", "/currency", "/timezone")) {
      assertThat(after.at(fixed)).isEqualTo(before.at(fixed).asString());
    }
  }

  @Test
  void theCurrencyStays() {
    TestAnswer answer = asOwner.patch(path, "{\"currency\":\"USD\",\"name\":\"Иначе\"}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("currency_fixed");
    assertThat(answer.json().path("currency").size()).isEqualTo(1);
    assertThat(asOwner.get(path).at("/name")).isNotEqualTo("Иначе");
    asOwner.patch(path, "{\"currency\":\"UZS\"}").expect(200);
  }

  @Test
  void whatIsNoTimeZoneCurrencyOrLanguageIsRefused() {
    for (String field : List.of("timezone", "currency", "language", "phone", "email", "name")) {
      for (String value : List.of("x", " ", "+05:00", "usd", "RU", "tenant_x\\n", "KWDD")) {
        if (field.equals("name") && !value.isBlank()) {
          continue;
        }
        TestAnswer answer = asOwner.patch(path, "{\"%s\":\"%s\"}".formatted(field, value));
        assertThat(answer.status()).as(field + "=" + value).isEqualTo(400);
        assertThat(answer.json().path(field).size()).isEqualTo(1);
      }
    }
  }

  @Test
  void aStaleWriteIsRefusedWhenTheVersionWasNamed() {
    asOwner.header("If-Match", "\"1\"").patch(path, "{\"name\":\"Раз\"}").expect(200);

    asOwner.header("If-Match", "\"1\"").patch(path, "{\"name\":\"Два\"}").expect(412);
    asOwner.header("If-Match", "\"1\"").put(path, "{\"name\":\"Два\"}").expect(412);
    asOwner.header("If-Match", "\"1\"").delete(path).expect(412);

    assertThat(asOwner.get(path).at("/name")).isEqualTo("Раз");
  }

  @Test
  void changesAtOnceLoseNothing() throws Exception {
    List<String> fields = List.of("description", "address", "city", "region");
    AtomicInteger next = new AtomicInteger();

    List<TestAnswer> answers =
        Concurrently.call(
            fields.size(),
            () ->
                asOwner.patch(
                    path, "{\"%s\":\"есть\"}".formatted(fields.get(next.getAndIncrement()))));

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    JsonNode store = asOwner.get(path).json();
    assertThat(fields).allMatch(field -> store.path(field).asString().equals("есть"));
    assertThat(store.path("version").asInt()).isEqualTo(1 + fields.size());
  }

  @Test
  void servicesReadNewSettingsFromTheNextPass() throws Exception {
    asOwner.patch(path, "{\"timezone\":\"Europe/Istanbul\",\"language\":\"uz\"}").expect(200);

    SignedJWT pass =
        SignedJWT.parse(
            people.exchange(owner.access(), owner.key()).at("/access_token").asString());

    assertThat(pass.getJWTClaimsSet().getStringClaim("timezone")).isEqualTo("Europe/Istanbul");
    assertThat(pass.getJWTClaimsSet().getStringClaim("language")).isEqualTo("uz");
  }

  @Test
  void aDeletedStoreIsHiddenAtOnce() {
    Person cashier = people.employee(owner, "cashier");

    asOwner.delete(path).expect(204);

    asOwner.get(path).expect(404);
    asOwner.patch(path, "{\"name\":\"x\"}").expect(404);
    asOwner.delete(path).expect(404);
    assertThat(asOwner.get(PATH).at("/count")).isEqualTo("0");
    assertThat(asOwner.get("/api/users/auth/my-stores/").at("/count")).isEqualTo("0");
    for (Person one : List.of(owner, cashier)) {
      assertThat(people.exchangeAnswer(one.access(), owner.key()).statusCode()).isEqualTo(403);
    }
    assertThat(
            people.login(cashier.username(), People.PASSWORD).json().at("/default_store").isNull())
        .isTrue();
    JsonNode deleted = asOwner.get(PATH + "?deleted=true").json().at("/results/0");
    assertThat(deleted.at("/tenant_key").asString()).isEqualTo(owner.key());
    assertThat(
            Duration.between(instant(deleted, "deleted_at"), instant(deleted, "restorable_until")))
        .isEqualTo(Duration.ofDays(30));
  }

  @Test
  void salesServiceIsAskedWithAPassToThatStore() throws Exception {
    asOwner.delete(path).expect(204);

    SalesStandIn.Request request = sales.requests().getFirst();
    assertThat(request.path()).isEqualTo("/internal/sessions/open/");
    assertThat(request.tenantKey()).isEqualTo(owner.key());
    SignedJWT pass = SignedJWT.parse(request.authorization().substring("Bearer ".length()));
    assertThat(pass.getJWTClaimsSet().getStringClaim("tenant_key")).isEqualTo(owner.key());
    assertThat(pass.getJWTClaimsSet().getStringClaim("role")).isEqualTo("owner");
  }

  @Test
  void aStoreWithAnOpenTillIsNotDeleted() {
    sales.hasOpenSessions(1);

    TestAnswer answer = asOwner.delete(path);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("session_open");
    asOwner.get(path).expect(200);
  }

  @Test
  void aStoreIsNotDeletedWhileSalesServiceCannotBeAsked() {
    sales.failsWith(500);
    TestAnswer broken = asOwner.delete(path).expect(503);
    assertThat(broken.header("Retry-After")).isNotNull();
    sales.reset();
    sales.isAway();
    asOwner.delete(path).expect(503);

    assertThat(asOwner.get(path).expect(200).header("ETag")).isEqualTo("\"1\"");
    people.exchange(owner.access(), owner.key());
  }

  @Test
  void ofDeletionsAtOnceOneDeletes() throws Exception {
    List<TestAnswer> answers = Concurrently.call(5, () -> asOwner.delete(path));

    assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 404).hasSize(4);
    assertThat(types(2)).containsExactly("auth.store-registered.v1", "auth.store-deleted.v1");
  }

  @Test
  void aDeletedStoreComesBackWhole() {
    Person cashier = people.employee(owner, "cashier");
    asOwner.delete(path).expect(204);

    TestAnswer restored = asOwner.post(path + "restore/", "{}").expect(200);

    assertThat(restored.at("/tenant_key")).isEqualTo(owner.key());
    assertThat(restored.json().at("/deleted_at").isNull()).isTrue();
    people.inStore(cashier).get("/api/users/auth/me/").expect(200);
    asOwner.post(path + "restore/", "{}").expect(200);
    assertThat(asOwner.get(path).at("/version")).isEqualTo("3");
  }

  @Test
  void afterThirtyDaysAStoreDoesNotComeBack() {
    asOwner.delete(path).expect(204);
    jdbc.sql("update shared.store set deleted_at = deleted_at - interval '30 days' where id = ?")
        .param(owner.storeId())
        .update();

    TestAnswer answer = asOwner.post(path + "restore/", "{}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("store_not_restorable");
  }

  @Test
  void whoDeletedTheirOnlyStoreMayOpenAnother() {
    asOwner.delete(path).expect(204);

    TestAnswer opened =
        asOwner
            .post(
                PATH,
                "{\"name\":\"Снова\",\"timezone\":\"Asia/Almaty\",\"currency\":\"KZT\","
                    + "\"language\":\"en\"}")
            .expect(201);

    assertThat(opened.at("/timezone")).isEqualTo("Asia/Almaty");
    assertThat(opened.at("/currency")).isEqualTo("KZT");
    assertThat(opened.at("/language")).isEqualTo("en");
  }

  @Test
  void ofTwoStoresWithOneSlugAtOnceOneIsOpened() throws Exception {
    String form = "{\"name\":\"Один\",\"slug\":\"%s\"}".formatted(People.unique("s"));

    List<TestAnswer> answers = Concurrently.call(6, () -> asOwner.post(PATH, form));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 400).hasSize(5);
  }

  @Test
  void everyChangeIsPublishedInOrder() {
    asOwner.patch(path, "{\"name\":\"Иначе\"}").expect(200);
    asOwner.patch(path, "{\"name\":\"Иначе\"}").expect(200); // nothing new, nothing published
    asOwner.delete(path).expect(204);
    asOwner.post(path + "restore/", "{}").expect(200);

    List<CloudEvent> published = published(4);

    assertThat(published)
        .extracting(CloudEvent::type)
        .containsExactly(
            "auth.store-registered.v1",
            "auth.store-changed.v1",
            "auth.store-deleted.v1",
            "auth.store-restored.v1");
    assertThat(published).extracting(CloudEvent::aggregateversion).containsExactly(1L, 2L, 3L, 4L);
    assertThat(published.get(1).data().at("/name").asString()).isEqualTo("Иначе");
    published.forEach(EventContracts.published()::requireFit);
  }

  private List<String> types(int count) {
    return published(count).stream().map(CloudEvent::type).toList();
  }

  private List<CloudEvent> published(int count) {
    return events.list("auth.store", event -> event.tenantkey().equals(owner.key()), count);
  }

  private static Instant instant(JsonNode store, String field) {
    return Instant.parse(store.path(field).asString());
  }
}
