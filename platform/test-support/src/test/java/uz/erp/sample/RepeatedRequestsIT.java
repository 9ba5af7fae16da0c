package uz.erp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.erp.platform.test.ServiceIT;
import uz.erp.platform.test.TestAnswer;
import uz.erp.platform.test.TestApi;
import uz.erp.platform.test.TestRole;
import uz.erp.platform.test.TestStore;
import uz.erp.platform.test.TestStores;

/** Who is shown a kept answer, and which requests are the same one. */
@ServiceIT
class RepeatedRequestsIT {

  private static final String NOTE = "{\"text\":\"first\",\"unit_price\":\"2.50\",\"quantity\":3}";

  @Autowired private TestStores stores;
  @Autowired private TestApi api;
  private TestStore store;
  private TestApi owner;

  @BeforeEach
  void openStore() {
    store = stores.open("repeated");
    owner = api.as(store, "owner");
  }

  /** The same person with the same key, in the role they have by then. */
  private TestApi as(TestRole role) {
    return api.as(store, role.as(777, 77)).header("Idempotency-Key", "shown-once");
  }

  @Test
  void whoLostThePermissionIsNotShownTheKeptAnswer() {
    as(TestRole.MANAGER).post("/api/notes/", NOTE).expect(201);

    TestAnswer repeated = as(TestRole.STOCKKEEPER).post("/api/notes/", NOTE);

    assertThat(repeated.status()).as(repeated.text()).isEqualTo(403);
    assertThat(repeated.at("/code")).isEqualTo("permission_denied");
    assertThat(repeated.header("Idempotency-Replayed")).isNull();
  }

  @Test
  void aKeptAnswerIsForTheRoleItWasGivenTo() {
    as(TestRole.MANAGER).post("/api/notes/", NOTE).expect(201);

    // a cashier may write notes, too, but this answer was a manager's
    TestAnswer repeated = as(TestRole.CASHIER).post("/api/notes/", NOTE);

    assertThat(repeated.status()).as(repeated.text()).isEqualTo(403);
    assertThat(owner.get("/api/notes/").at("/count")).isEqualTo("1");
    assertThat(as(TestRole.MANAGER).post("/api/notes/", NOTE).header("Idempotency-Replayed"))
        .isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/notes/%31/copies/",
        "/api/notes/01/copies/",
        "/api/notes/+1/copies/",
        "/api/notes/1/%63opies/",
        "/api/not%65s/1/copies/",
        "/api/notes/1/copies"
      })
  void oneKeyHasOneEffectHoweverItsPathIsSpelled(String spelling) {
    owner.post("/api/notes/", NOTE).expect(201);
    TestApi keyed = owner.header("Idempotency-Key", "spelling");
    TestAnswer first = keyed.post("/api/notes/1/copies/", "{}").expect(201);

    TestAnswer again = keyed.post(spelling, "{}");

    assertThat(owner.get("/api/notes/").at("/count")).as(again.text()).isEqualTo("2");
    if (again.status() == 201) {
      assertThat(again.text()).isEqualTo(first.text());
    } else {
      assertThat(again.status()).isEqualTo(404);
    }
  }

  @Test
  void anIdIsSpelledInOneWayOnly() {
    owner.post("/api/notes/", NOTE).expect(201);
    owner.get("/api/notes/1/").expect(200);

    for (String other : List.of("01", "+1", "%2B1", "-1", "-0", "0x1", "%231", "1%20", "%D9%A1")) {
      assertThat(owner.get("/api/notes/" + other + "/").status()).as(other).isEqualTo(404);
    }
  }
}
