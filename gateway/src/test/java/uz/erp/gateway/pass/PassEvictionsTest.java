package uz.erp.gateway.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import uz.erp.gateway.access.EndedSignIns;
import uz.erp.gateway.access.UserToken;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.event.EventCodec;

/** With the samples that auth-service publishes. */
class PassEvictionsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  private int asked;
  private final Passes passes =
      new Passes(
          (user, store) ->
              Mono.just(new Pass("pass-" + ++asked, NOW.plusSeconds(55), NOW.plusSeconds(30))),
          () -> NOW);
  private final PassEvictions evictions = new PassEvictions(passes, new EndedSignIns());

  @ParameterizedTest
  @ValueSource(strings = {"auth.employee-hired.v1", "auth.employee-dismissed.v1"})
  void anEventAboutAnEmployeeTakesThatEmployeesPassOnly(String type) {
    String sample = sample(type);
    CloudEvent event = new EventCodec().read(sample);
    String subject = event.data().get("user_id").asString();
    take(subject, event.tenantkey());
    take("999", event.tenantkey());

    evictions.on(message(PassEvictions.EMPLOYEES, sample));

    assertThat(take(subject, event.tenantkey())).isEqualTo("pass-3");
    assertThat(take("999", event.tenantkey())).isEqualTo("pass-2");
  }

  @Test
  void anEventAboutAStoreTakesThePassesOfThatStoreOnly() {
    String sample = sample("auth.store-registered.v1");
    CloudEvent event = new EventCodec().read(sample);
    take("1", event.tenantkey());
    take("1", "other_00000000");

    evictions.on(message(PassEvictions.STORES, sample));

    assertThat(take("1", event.tenantkey())).isEqualTo("pass-3");
    assertThat(take("1", "other_00000000")).isEqualTo("pass-2");
  }

  @Test
  void theEndOfASignInTakesItsPassesInAllStoresAndNoOthers() {
    String sample = sample("auth.employee-signed-out.v1");
    String signIn = new EventCodec().read(sample).data().get("sign_in").asString();
    take("5", signIn, "shop_00000000");
    take("5", signIn, "other_00000000");
    take("5", "other sign-in", "shop_00000000");

    evictions.on(message(PassEvictions.EMPLOYEES, sample));

    assertThat(take("5", signIn, "shop_00000000")).isEqualTo("pass-4");
    assertThat(take("5", signIn, "other_00000000")).isEqualTo("pass-5");
    assertThat(take("5", "other sign-in", "shop_00000000")).isEqualTo("pass-3");
  }

  @Test
  void anEventThatCannotBeReadTakesAll() {
    take("1", "shop_00000000");

    evictions.on(message(PassEvictions.EMPLOYEES, "{}"));

    assertThat(take("1", "shop_00000000")).isEqualTo("pass-2");
  }

  private String take(String userId, String tenantKey) {
    return take(userId, "sign-in", tenantKey);
  }

  private String take(String userId, String signIn, String tenantKey) {
    UserToken user = new UserToken("token", userId, signIn, NOW.plusSeconds(900));
    return Objects.requireNonNull(passes.find(user, tenantKey).block()).value();
  }

  private static ConsumerRecord<String, String> message(String topic, String value) {
    return new ConsumerRecord<>(topic, 0, 0, "key", value);
  }

  private static String sample(String type) {
    String path = "/events/" + type + ".sample.json";
    try (InputStream in = PassEvictionsTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
