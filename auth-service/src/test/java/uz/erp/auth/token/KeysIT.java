package uz.erp.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uz.erp.auth.Concurrently;
import uz.erp.auth.People;
import uz.erp.auth.audit.AuditLog;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestApi;

/** Several rotations and copies over the one database stand in for replicas. */
@ServiceIT(testSignsPasses = false)
class KeysIT {

  @Autowired private TestApi api;
  @Autowired private JdbcClient jdbc;
  @Autowired private SigningKeys keys;
  @Autowired private TokenProperties properties;
  @Autowired private AuditLog audit;
  @Autowired private CurrentKeys current;
  @Autowired private KeyRotationSchedule schedule;
  @Autowired private PlatformTransactionManager transactions;
  private final Instant start = Instant.parse("2026-11-21T10:00:00Z");

  @BeforeEach
  void forgetAllKeys() {
    jdbc.sql("delete from shared.signing_key").update();
  }

  @AfterEach
  void makeKeysOfToday() {
    jdbc.sql("delete from shared.signing_key").update();
    schedule.advance();
  }

  @Test
  void replicasThatStartAtOnceMakeOneKey() throws Exception {
    Concurrently.call(
        8,
        () -> {
          advance(start);
          return true;
        });

    assertThat(keys.list()).hasSize(1);
  }

  @Test
  void theNextKeyIsPublishedWellBeforeItSignsAndTheOldOneOutlivesItsLastToken() throws Exception {
    advance(start);
    String first = keys.list().getFirst().kid();
    Instant change = start.plus(properties.keyLife());

    advance(change.minus(properties.keyLead()).minusSeconds(1));
    assertThat(published(change)).containsExactly(first);

    Instant announced = change.minus(properties.keyLead());
    Concurrently.call(
        4,
        () -> {
          advance(announced);
          return true;
        });
    assertThat(published(announced)).hasSize(2);
    assertThat(signer(announced)).isEqualTo(first);
    assertThat(signer(change.minusSeconds(1))).isEqualTo(first);
    assertThat(signer(change)).isNotEqualTo(first);
    assertThat(published(change)).hasSize(2).contains(first);

    Instant lastTokenIsOver = change.plus(properties.access());
    advance(lastTokenIsOver);
    assertThat(published(lastTokenIsOver)).hasSize(2).contains(first);

    Instant later = change.plus(properties.keyAfterlife());
    advance(later);
    assertThat(keys.list()).hasSize(1).noneMatch(key -> key.kid().equals(first));
  }

  @Test
  void rotationByHandTakesEffectSoonAndOnce() {
    advance(start);

    String one = rotate(start);
    String two = rotate(start.plusSeconds(1));

    assertThat(two).isEqualTo(one);
    assertThat(signer(start.plus(properties.urgentLead()))).isEqualTo(one);
    assertThat(properties.urgentLead()).isGreaterThan(properties.keyReload());
  }

  @Test
  void privateKeysAreNotReadableInTheDatabase() {
    advance(start);

    String row =
        jdbc.sql(
                "select encode(sealed_private_key, 'escape') || public_jwk from shared.signing_key")
            .query(String.class)
            .single();

    assertThat(row).contains("\"n\"").doesNotContain("\"d\"").doesNotContain("\"p\"");
  }

  @Test
  void onlyThePublicHalvesArePublished() throws Exception {
    schedule.advance();
    String access = new People(api).owner().access();

    JsonNode jwks = api.get("/.well-known/jwks.json").expect(200).json();

    assertThat(jwks.at("/keys").size()).isEqualTo(1);
    assertThat(jwks.at("/keys/0").propertyNames())
        .containsExactlyInAnyOrder("kty", "use", "alg", "kid", "e", "n");
    assertThat(SignedJWT.parse(access).getHeader().getKeyID())
        .isEqualTo(jwks.at("/keys/0/kid").asString());
  }

  @Test
  void anOperatorSeesAndRotatesKeysOnTheManagementPort() {
    schedule.advance();

    JsonNode after = api.asOperator().post("/actuator/signingkeys", "{}").expect(200).json();

    assertThat(after.valueStream().map(key -> key.at("/state").asString()))
        .containsExactly("SIGNING", "NEXT");
    assertThat(api.get("/.well-known/jwks.json").json().at("/keys").size()).isEqualTo(2);
    new People(api).owner(); // signs and is verified as before
  }

  @Test
  void onlyOperatorsSeeAndRotateThem() {
    schedule.advance();

    api.post("/actuator/signingkeys", "{}").expect(401);
    api.asPart().send("POST", "/actuator/signingkeys", null).expect(401);
    api.withToken(new People(api).owner().access()).post("/actuator/signingkeys", "{}").expect(401);
    api.get("/actuator/signingkeys").expect(401);

    assertThat(api.get("/.well-known/jwks.json").json().at("/keys").size()).isEqualTo(1);
  }

  @Test
  void tokensOfBothKeysAreGoodDuringARotation() {
    People people = new People(api);
    schedule.advance();
    People.Person before = people.owner();
    jdbc.sql("update shared.signing_key set signs_from = signs_from - interval '1 hour'").update();
    transaction()
        .executeWithoutResult(
            status -> keys.add(SigningKey.generate(start, Instant.now().minusSeconds(1))));
    current.reload();
    People.Person after = people.owner();

    assertThat(people.exchange(before.access(), before.key()).at("/expires_in").asInt())
        .isPositive();
    assertThat(people.exchange(after.access(), after.key()).at("/expires_in").asInt()).isPositive();
  }

  private void advance(Instant now) {
    transaction()
        .executeWithoutResult(
            status -> new KeyRotation(keys, audit, properties, clock(now)).advance());
  }

  private String rotate(Instant now) {
    return Objects.requireNonNull(
        transaction()
            .execute(
                status -> new KeyRotation(keys, audit, properties, clock(now)).rotate().kid()));
  }

  private List<String> published(Instant now) {
    return new CurrentKeys(keys, properties, clock(now))
        .published().getKeys().stream().map(key -> key.getKeyID()).toList();
  }

  private String signer(Instant now) {
    return new CurrentKeys(keys, properties, clock(now)).getSigner().kid();
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  private static Clock clock(Instant now) {
    return Clock.offset(Clock.fixed(now, java.time.ZoneOffset.UTC), Duration.ZERO);
  }
}
