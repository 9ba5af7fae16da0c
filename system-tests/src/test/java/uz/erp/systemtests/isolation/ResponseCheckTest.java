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
import uz.erp.systemtests.client.CannedAnswers;
import uz.erp.systemtests.openapi.Documents;
import uz.erp.systemtests.openapi.Operation;

/** Whatever an answer is, it is one question's matter, and nothing but an answer is one. */
class ResponseCheckTest {

  private static final String PROBLEM = "application/problem+json";

  private static final Operation SALE = published("GET", "/api/sales/sales/1/");

  private static final Question FOREIGN =
      Question.naming("ids of the other store", operation -> true, (s, o) -> s.anyone().get("/"));

  private final ProbeResults results = new ProbeResults();
  private final List<Duration> pauses = new ArrayList<>();
  private final ResponseCheck check = check(false);

  @Test
  void whatCannotBeCalledIsWrongAndTheNextIsReceived() {
    check(
        () -> {
          throw new IllegalStateException("torn");
        });
    check(() -> problem(404));

    assertThat(results.wrongs()).singleElement().asString().contains("could not be called", "torn");
    assertThat(results.attempts()).isOne();
  }

  @Test
  void whatCannotBeUnpackedIsWrongAndTheNextIsReceived() {
    check(() -> CannedAnswers.answer(200, "application/zip", "PK, and no spreadsheet"));
    check(() -> CannedAnswers.answer(200, "application/pdf", "%PDF, and nothing else"));
    check(() -> problem(404));

    assertThat(results.wrongs()).hasSize(2).allMatch(wrong -> wrong.contains("unpacked"));
    assertThat(results.attempts()).isOne();
  }

  @Test
  void anOwnersAnswerThatCannotBeReadIsWrongAndShowsNothing() {
    Answer torn = CannedAnswers.answer(200, "application/zip", "PK, and no spreadsheet");

    assertThat(check.ownerSees(SALE, () -> torn)).isFalse();
    assertThat(check.ownerSees(SALE, () -> CannedAnswers.answer(200, "text/plain", "zqwordxw")))
        .isTrue();
    assertThat(results.wrongs()).hasSize(1);
    assertThat(results.leaks()).isEmpty();
  }

  @Test
  void whoIsToldToComeLaterComesLater() {
    Deque<Answer> answers =
        new ArrayDeque<>(List.of(later(429, "3"), later(503, "1"), problem(404)));

    check(answers::remove);

    assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
    assertThat(results.wrongs()).isEmpty();
    assertThat(results.attempts()).isOne();
  }

  @Test
  void whoIsAlwaysToldToComeLaterWasNeverAnswered() {
    check(() -> later(503, "9999"));
    check(() -> later(429, "soon"));

    assertThat(pauses).hasSizeBetween(2, 20).allMatch(pause -> pause.toSeconds() <= 20);
    assertThat(results.wrongs()).hasSize(2).allMatch(wrong -> wrong.contains("was never answered"));
    assertThat(results.operations()).isZero();
  }

  @Test
  void anAnswerThatOnlyPutsOffIsSearchedToo() {
    check(() -> CannedAnswers.answer(429, "text/plain", "zqwordxw"));

    assertThat(results.leaks()).isNotEmpty();
  }

  @Test
  void aForeignIdThatIsAnsweredOrConflictsIsWrong() {
    check(() -> CannedAnswers.answer(200, "application/json", "{}"));
    check(() -> problem(409));

    assertThat(results.wrongs()).hasSize(2);
  }

  @Test
  void onlyInvalidIsNamedUntilOneRefusalIsOfTheRightKind() {
    check(() -> invalid("{\"name\":[\"missing\"]}"));
    check(() -> invalid("{\"name\":[\"missing\"],\"lines[0].product\":[\"none such\"]}"));

    assertThat(results.wrongs()).isEmpty();
    assertThat(results.refusals(Refusal.AS_INVALID)).isEqualTo(2);
    assertThat(results.onlyInvalid()).containsExactly(SALE.toString());
    assertThat(results.isWell(1)).isFalse();

    check(() -> invalid("{\"lines[0].product\":[\"none such\"]}"));

    assertThat(results.refusals(Refusal.AS_UNKNOWN)).isOne();
    assertThat(results.onlyInvalid()).isEmpty();
    assertThat(results.isWell(1)).isTrue();
    assertThat(results.isWell(2)).isFalse();
  }

  @Test
  void aRefusalIsByRightWhenItIsOfThePersonOrTheThing() {
    assertThat(List.of(401, 403, 404))
        .allMatch(status -> Refusal.of(problem(status)) == Refusal.AS_FORBIDDEN);
    assertThat(Refusal.of(problem(400))).isEqualTo(Refusal.AS_INVALID);
    assertThat(Refusal.of(problem(409))).isEqualTo(Refusal.OTHERWISE);
  }

  @Test
  void aMemberMayNotSeeTheStrangersWordNorAnyWordWhereAllMustBeRefused() {
    Answer others = CannedAnswers.answer(200, "text/plain", "zqwordsw");
    Answer own = CannedAnswers.answer(200, "text/plain", "zqwordxw");

    check(true).check(FOREIGN.askedByMember(), SALE, () -> own);
    assertThat(results.leaks()).isEmpty();
    check(true).check(FOREIGN, SALE, () -> own);
    assertThat(results.leaks()).hasSize(1);
    check(true).check(FOREIGN.askedByMember(), SALE, () -> others);
    assertThat(results.leaks()).hasSize(2);
    check.check(FOREIGN.askedByMember(), SALE, () -> own);
    assertThat(results.leaks()).hasSize(3);
  }

  private ResponseCheck check(boolean onlyLeaks) {
    return new ResponseCheck(
        new Marker(List.of("zqwordxw")),
        new Marker(List.of("zqwordsw")),
        results,
        onlyLeaks,
        pauses::add);
  }

  private void check(Supplier<Answer> asking) {
    check.check(FOREIGN, SALE, asking);
  }

  private static Answer later(int status, String seconds) {
    return CannedAnswers.answer(
        status, Map.of("Content-Type", PROBLEM, "Retry-After", seconds), "{\"status\":429}");
  }

  private static Answer invalid(String errors) {
    return problem(400, ",\"errors\":" + errors);
  }

  private static Answer problem(int status) {
    return problem(status, "");
  }

  private static Answer problem(int status, String more) {
    return CannedAnswers.answer(
        status,
        PROBLEM,
        "{\"status\":%d,\"code\":\"refused\",\"title\":\"No\",\"trace_id\":\"1\"%s}"
            .formatted(status, more));
  }

  private static Operation published(String method, String path) {
    return Documents.published().find(method, path).orElseThrow();
  }
}
