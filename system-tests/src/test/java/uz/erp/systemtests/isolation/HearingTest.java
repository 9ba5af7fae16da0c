package uz.erp.systemtests.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.MadeUp;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;

/** Whatever an answer is, it is one question's matter, and nothing but an answer is one. */
class HearingTest {

  private static final String PROBLEM = "application/problem+json";

  private static final Operation SALE = published("GET", "/api/sales/sales/1/");

  private static final Question FOREIGN =
      Question.naming("ids of the other store", operation -> true, (s, o) -> s.anyone().get("/"));

  private final Tally tally = new Tally();
  private final List<Duration> pauses = new ArrayList<>();
  private final Hearing hearing = hearing(false);

  @Test
  void whatCannotBeAskedIsWrongAndTheNextIsHeard() {
    hear(
        () -> {
          throw new IllegalStateException("torn");
        });
    hear(() -> problem(404));

    assertThat(tally.wrongs()).singleElement().asString().contains("could not be asked", "torn");
    assertThat(tally.attempts()).isOne();
  }

  @Test
  void whatCannotBeUnpackedIsWrongAndTheNextIsHeard() {
    hear(() -> MadeUp.answer(200, "application/zip", "PK, and no spreadsheet"));
    hear(() -> MadeUp.answer(200, "application/pdf", "%PDF, and nothing else"));
    hear(() -> problem(404));

    assertThat(tally.wrongs()).hasSize(2).allMatch(wrong -> wrong.contains("unpacked"));
    assertThat(tally.attempts()).isOne();
  }

  @Test
  void anOwnersAnswerThatCannotBeReadIsWrongAndShowsNothing() {
    Answer torn = MadeUp.answer(200, "application/zip", "PK, and no spreadsheet");

    assertThat(hearing.ownerSees(SALE, () -> torn)).isFalse();
    assertThat(hearing.ownerSees(SALE, () -> MadeUp.answer(200, "text/plain", "zqwordxw")))
        .isTrue();
    assertThat(tally.wrongs()).hasSize(1);
    assertThat(tally.leaks()).isEmpty();
  }

  @Test
  void whoIsToldToComeLaterComesLater() {
    Deque<Answer> answers =
        new ArrayDeque<>(List.of(later(429, "3"), later(503, "1"), problem(404)));

    hear(answers::remove);

    assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
    assertThat(tally.wrongs()).isEmpty();
    assertThat(tally.attempts()).isOne();
  }

  @Test
  void whoIsAlwaysToldToComeLaterWasNeverAnswered() {
    hear(() -> later(503, "9999"));
    hear(() -> later(429, "soon"));

    assertThat(pauses).hasSizeBetween(2, 20).allMatch(pause -> pause.toSeconds() <= 20);
    assertThat(tally.wrongs()).hasSize(2).allMatch(wrong -> wrong.contains("was never answered"));
    assertThat(tally.operations()).isZero();
  }

  @Test
  void anAnswerThatOnlyPutsOffIsSearchedToo() {
    hear(() -> MadeUp.answer(429, "text/plain", "zqwordxw"));

    assertThat(tally.leaks()).isNotEmpty();
  }

  @Test
  void aForeignIdThatIsAnsweredOrConflictsIsWrong() {
    hear(() -> MadeUp.answer(200, "application/json", "{}"));
    hear(() -> problem(409));

    assertThat(tally.wrongs()).hasSize(2);
  }

  @Test
  void onlyInvalidIsNamedUntilOneRefusalIsOfTheRightKind() {
    hear(() -> invalid("{\"name\":[\"missing\"]}"));
    hear(() -> invalid("{\"name\":[\"missing\"],\"lines[0].product\":[\"none such\"]}"));

    assertThat(tally.wrongs()).isEmpty();
    assertThat(tally.refusals(Refusal.AS_INVALID)).isEqualTo(2);
    assertThat(tally.onlyInvalid()).containsExactly(SALE.toString());
    assertThat(tally.isWell(1)).isFalse();

    hear(() -> invalid("{\"lines[0].product\":[\"none such\"]}"));

    assertThat(tally.refusals(Refusal.AS_UNKNOWN)).isOne();
    assertThat(tally.onlyInvalid()).isEmpty();
    assertThat(tally.isWell(1)).isTrue();
    assertThat(tally.isWell(2)).isFalse();
  }

  @Test
  void aRefusalIsByRightWhenItIsOfThePersonOrTheThing() {
    assertThat(List.of(401, 403, 404))
        .allMatch(status -> Refusal.of(problem(status)) == Refusal.BY_RIGHT);
    assertThat(Refusal.of(problem(400))).isEqualTo(Refusal.AS_INVALID);
    assertThat(Refusal.of(problem(409))).isEqualTo(Refusal.OTHERWISE);
  }

  @Test
  void aMemberMayNotSeeTheStrangersWordNorAnyWordWhereAllMustBeRefused() {
    Answer others = MadeUp.answer(200, "text/plain", "zqwordsw");
    Answer own = MadeUp.answer(200, "text/plain", "zqwordxw");

    hearing(true).hear(FOREIGN.askedByMember(), SALE, () -> own);
    assertThat(tally.leaks()).isEmpty();
    hearing(true).hear(FOREIGN, SALE, () -> own);
    assertThat(tally.leaks()).hasSize(1);
    hearing(true).hear(FOREIGN.askedByMember(), SALE, () -> others);
    assertThat(tally.leaks()).hasSize(2);
    hearing.hear(FOREIGN.askedByMember(), SALE, () -> own);
    assertThat(tally.leaks()).hasSize(3);
  }

  private Hearing hearing(boolean onlyLeaks) {
    return new Hearing(
        new Canary(List.of("zqwordxw")),
        new Canary(List.of("zqwordsw")),
        tally,
        onlyLeaks,
        pauses::add);
  }

  private void hear(Supplier<Answer> asking) {
    hearing.hear(FOREIGN, SALE, asking);
  }

  private static Answer later(int status, String seconds) {
    return MadeUp.answer(
        status, Map.of("Content-Type", PROBLEM, "Retry-After", seconds), "{\"status\":429}");
  }

  private static Answer invalid(String errors) {
    return problem(400, ",\"errors\":" + errors);
  }

  private static Answer problem(int status) {
    return problem(status, "");
  }

  private static Answer problem(int status, String more) {
    return MadeUp.answer(
        status,
        PROBLEM,
        "{\"status\":%d,\"code\":\"refused\",\"title\":\"No\",\"trace_id\":\"1\"%s}"
            .formatted(status, more));
  }

  private static Operation published(String method, String path) {
    return Documents.published().find(method, path).orElseThrow();
  }
}
