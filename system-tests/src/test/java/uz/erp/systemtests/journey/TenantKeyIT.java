package uz.erp.systemtests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Journey;
import uz.erp.systemtests.suite.Suite;

/** Which of the two headers is wrong, and what is said about it. */
@Journey
@TestInstance(Lifecycle.PER_CLASS)
class TenantKeyIT {

  private final Suite suite;
  private final Store mine;
  private final Store foreign;

  TenantKeyIT(Suite suite) {
    this.suite = suite;
    mine = suite.accounts().register("Mine");
    foreign = suite.accounts().register("Foreign");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/users/auth/me/",
        "/api/users/employees/",
        "/api/products/products/",
        "/api/sales/sales/",
        "/api/customers/customers/",
        "/api/analytics/daily-sales/today/",
        "/api/tasks/tasks/"
      })
  void everyServiceAsksForTheStore(String path) {
    Api owner = mine.owner().api();

    owner.get(path).expect(200);
    assertThat(owner.without("X-Tenant-Key").get(path).expect(400).code())
        .isEqualTo("tenant_key_required");
    assertThat(owner.without("Authorization").get(path).expect(401).code())
        .isEqualTo("not_authenticated");
  }

  @Test
  void anUnknownAndAForeignKeyAreRefusedAlike() {
    Api owner = mine.owner().api();
    String path = "/api/products/products/";

    Answer unknown = owner.inStore("no-such-store_00000000").get(path).expect(403);
    Answer other = owner.inStore(foreign.tenantKey()).get(path).expect(403);

    assertThat(unknown.code()).isEqualTo("store_access_denied");
    assertThat(comparable(other)).isEqualTo(comparable(unknown));
  }

  private static ObjectNode comparable(Answer answer) {
    ObjectNode problem = ((ObjectNode) answer.json()).deepCopy();
    problem.remove("trace_id");
    return problem;
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "../../etc/passwd", "a'; drop schema public; --", "тест", "a,b"})
  void aKeyThatNoStoreCanHaveIsRefused(String key) {
    Answer answer =
        mine.owner().api().inStore(asHeader(key)).get("/api/products/products/").expect(400, 403);

    assertThat(answer.code()).isIn("store_access_denied", "tenant_key_malformed");
  }

  /** UTF-8 bytes as a client without scruples puts them into a header. */
  private static String asHeader(String key) {
    return key.chars().allMatch(c -> c < 128)
        ? key
        : new String(
            key.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "null"})
  void aTokenThatIsNoneIsRefused(String token) {
    Answer answer =
        suite.anyone().withToken(token).inStore(mine.tenantKey()).get("/api/products/products/");

    assertThat(answer.expect(401).code()).isEqualTo("not_authenticated");
  }

  @Test
  void aTokenWithAnotherSignatureIsRefused() {
    Api tampered = mine.owner().api();
    String good = tampered.header("Authorization");
    String bad = good.substring(0, good.length() - 6) + "AAAAAA";

    assertThat(tampered.with("Authorization", bad).get("/api/users/auth/me/").expect(401).code())
        .isEqualTo("not_authenticated");
  }
}
