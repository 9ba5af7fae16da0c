package uz.erp.systemtests.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private final History history = new History();

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 502, 503, 504})
  void anAnswerThatTheApiDoesNotHaveIsFound(int status) {
    attempt(new Attempt(status, new byte[0], "", false));
    history.glance("GET /sales/", new Attempt(status, new byte[0], "", false));

    assertThat(history.forbidden()).hasSize(2).allMatch(text -> text.contains(" " + status));
  }

  @Test
  void aGoodTokenThatIsCalledABadOneIsFound() {
    attempt(new Attempt(401, new byte[0], "not_authenticated", false, true));
    attempt(new Attempt(401, new byte[0], "not_authenticated", false, false));

    assertThat(history.forbidden()).singleElement().asString().contains("to a good token");
  }

  @Test
  void aPartThatIsDownMayBeReportedWithTheTimeToAskAgain() {
    attempt(new Attempt(503, new byte[0], "service_unavailable", true));
    attempt(Attempt.unanswered("reset"));
    attempt(new Attempt(409, new byte[0], "session_closed", false));

    assertThat(history.forbidden()).isEmpty();
  }

  @Test
  void a500IsFoundEvenWithATimeToAskAgain() {
    attempt(new Attempt(500, new byte[0], "internal_error", true));

    assertThat(history.forbidden()).hasSize(1);
  }

  @Test
  void everyAnswerIsCounted() {
    attempt(new Attempt(201, new byte[0], "", false));
    attempt(new Attempt(503, new byte[0], "service_unavailable", true));
    history.glance("GET /sales/", new Attempt(200, new byte[0], "", false));
    history.signedIn();
    Map<String, Long> counted = new TreeMap<>();

    history.count(counted);

    assertThat(counted)
        .containsEntry("answers 201", 1L)
        .containsEntry("answers 503 service_unavailable", 1L)
        .containsEntry("glances 200", 1L)
        .containsEntry("signed in anew", 1L);
  }

  private void attempt(Attempt attempt) {
    history
        .begin(
            new Invocation.Request(
                Operation.CASH, "identity", new UnreachableApi(), "POST", "/cash/", null, "key"))
        .add(attempt);
  }
}
