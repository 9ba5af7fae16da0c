package uz.erp.systemtests.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.systemtests.client.CannedAnswers;

/** Each fault that a service could have is complained of. */
class JudgeTest {

  private static final String PROBLEM =
      "{\"type\":\"about:blank\",\"title\":\"t\",\"status\":%d,\"code\":\"conflict\",\"trace_id\":\"1\",\"instance\":\"/\"%s}";

  private final Judge judge = new Judge(Fixtures.DOCUMENTS, "canary");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | OWNER | ,\"detail\":\"x\" | a server's error",
        "503 | OWNER | ,\"detail\":\"x\" | a server's error",
        "418 | OWNER | ,\"detail\":\"x\" | status 418 is not in the document",
        "405 | OWNER | ,\"detail\":\"x\" | status 405 is not in the document",
        "400 | OWNER | ,\"detail\":\"a canary\" | something of another store",
        "400 | OWNER | ,\"detail\":\"java.lang.Oops\" | a look at the insides",
        "400 | OWNER | ,\"errors\":7 | not as the document says",
        "413 | OWNER | ,\"detail\":\"x\" | not as the document says (413): code conflict where",
      })
  void aFaultyRefusalIsComplainedOf(int status, Actor actor, String more, String kind) {
    assertThat(on(status, actor, "application/problem+json", PROBLEM.formatted(status, more)))
        .hasValueSatisfying(complaint -> assertThat(complaint.kind()).startsWith(kind));
  }

  @ParameterizedTest
  @CsvSource({"ANONYMOUS", "TRESPASSER"})
  void whoMayNotAndIsLetInIsComplainedOf(Actor actor) {
    assertThat(on(200, actor, "application/json", "{}"))
        .hasValueSatisfying(c -> assertThat(c.kind()).isEqualTo("let in who may not"));
  }

  @Test
  void aFieldThatTheDocumentDoesNotKnowIsComplainedOf() {
    assertThat(on(201, Actor.OWNER, "application/json", "{\"id\":1,\"secret\":2}"))
        .hasValueSatisfying(c -> assertThat(c.kind()).startsWith("not as the document says"));
  }

  @Test
  void aProperRefusalIsNot() {
    String problem = PROBLEM.formatted(409, ",\"detail\":\"x\"");

    assertThat(on(409, Actor.OWNER, "application/problem+json", problem)).isEmpty();
  }

  @Test
  void aBareRefusalIsComplainedOfEvenOfWhatIsNoRequestLine() {
    Attempt attempt = Fixtures.attempt("GET /api/tasks/tasks/", Actor.OWNER, "{}");

    assertThat(judge.on(attempt.withQuery(List.of("a=b c")), CannedAnswers.answer(400, "", "")))
        .hasValueSatisfying(c -> assertThat(c.kind()).startsWith("a refusal of type"));
  }

  @Test
  void whatWasHandedInMayComeBackAsAnyType() {
    Attempt download =
        Fixtures.attempt("GET /api/tasks/tasks/{id}/attachments/{attachment}/", Actor.OWNER, "{}");
    Attempt list = Fixtures.attempt("GET /api/tasks/tasks/", Actor.OWNER, "{}");

    Map<String, String> tagged = Map.of("Content-Type", "image/png", "ETag", "\"1\"");
    assertThat(judge.on(download, CannedAnswers.answer(200, tagged, "x"))).isEmpty();
    assertThat(judge.on(list, CannedAnswers.answer(200, "image/png", "x")))
        .hasValueSatisfying(c -> assertThat(c.kind()).startsWith("not as the document says"));
  }

  @Test
  void aTagIsThereWhereTheDocumentTellsOfItAndNowhereElse() {
    Attempt download =
        Fixtures.attempt("GET /api/tasks/tasks/{id}/attachments/{attachment}/", Actor.OWNER, "{}");
    Attempt list = Fixtures.attempt("GET /api/tasks/tasks/", Actor.OWNER, "{}");
    Map<String, String> tagged = Map.of("Content-Type", "application/json", "ETag", "\"1\"");

    assertThat(judge.on(download, CannedAnswers.answer(200, "image/png", "x")))
        .hasValueSatisfying(c -> assertThat(c.kind()).endsWith("no ETag"));
    assertThat(judge.on(list, CannedAnswers.answer(200, tagged, "{}")))
        .hasValueSatisfying(c -> assertThat(c.kind()).contains("an ETag that the document"));
  }

  @Test
  void onlyWhoAsksWhetherSomethingChangedMayHearThatItHasNot() {
    Attempt attempt = Fixtures.attempt("GET /api/tasks/tasks/", Actor.OWNER, "{}");
    Attempt conditional = attempt.withHeaders(Map.of("If-None-Match", "\"1\""));

    assertThat(judge.on(conditional, CannedAnswers.answer(304, "", ""))).isEmpty();
    assertThat(judge.on(attempt, CannedAnswers.answer(304, "", "")))
        .hasValueSatisfying(c -> assertThat(c.kind()).startsWith("status 304 is not"));
  }

  private Optional<Complaint> on(int status, Actor actor, String type, String body) {
    return judge.on(
        Fixtures.attempt("POST /api/tasks/tasks/", actor, "{}"),
        CannedAnswers.answer(status, type, body));
  }
}
