package uz.erp.systemtests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Of a request only what matters is left. */
class ShrinkingTest {

  @Test
  void whatDoesNotMatterIsLeftOut() {
    Attempt attempt =
        Fixtures.attempt(
            "POST /api/tasks/tasks/",
            Actor.OWNER,
            "{\"a\":1,\"b\":[{\"c\":2,\"bad\":3},4],\"d\":{\"e\":\"f\"},\"g\":null}");

    Attempt smallest = new Shrinking(ShrinkingTest::holdsBad).smallest(attempt);

    assertThat(smallest.tree()).isEqualTo(Fixtures.json("{\"b\":[{\"bad\":3}]}"));
    assertThat(smallest.query()).isEmpty();
    assertThat(smallest.headers()).isEmpty();
  }

  @Test
  void whatDoesNotRepeatStaysAsItWas() {
    Attempt attempt = Fixtures.attempt("POST /api/tasks/tasks/", Actor.OWNER, "{\"a\":1}");

    assertThat(new Shrinking(candidate -> false).smallest(attempt)).isEqualTo(attempt);
  }

  private static boolean holdsBad(Attempt attempt) {
    JsonNode bad = attempt.requireTree().path("b").path(0).path("bad");
    return !bad.isMissingNode();
  }
}
