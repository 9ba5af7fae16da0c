package uz.erp.systemtests.openapi;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.suite.Suite;

/**
 * Holds the code of a problem against those that its operation tells of ({@code x-problem-codes});
 * the gateway's own may come before any operation is reached.
 */
final class KnownProblems {

  private final Set<String> ofGateway =
      ProblemCodes.in(Suite.root().resolve("gateway")).stream()
          .map(ProblemCodes.Code::code)
          .collect(Collectors.toUnmodifiableSet());

  List<String> complaints(JsonNode operation, Answer answer) {
    if (answer.status() < 400) {
      return List.of();
    }
    String code = answer.json().path("code").asString("");
    JsonNode documented = operation.path("x-problem-codes").path(String.valueOf(answer.status()));
    boolean known =
        ofGateway.contains(code)
            || documented.valueStream().anyMatch(each -> each.asString("").equals(code));
    return known
        ? List.of()
        : List.of(
            "code " + code + " where the document has " + documented + " for " + answer.status());
  }
}
