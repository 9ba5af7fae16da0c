package uz.erp.systemtests.badinput;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.UnexpectedAnswer;

/** What is wrong with an answer, whatever was asked. */
public final class Verdict {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|\\bat [a-z]+\\.[a-z]|java\\.lang|org\\.spring|uz\\.erp|SQLSTATE|ERROR:"
              + "|tenant_(?!key)[a-z]|_pkey\\b|_check\\b|(?i:\\binsert into\\b|\\bselect \\w+ from\\b)");

  private Verdict() {}

  public static Optional<String> on(Answer answer) {
    if (answer.status() >= 500) {
      boolean unavailable = answer.status() == 503 && answer.header("Retry-After").isPresent();
      return unavailable ? Optional.empty() : Optional.of("a server's error");
    }
    if (answer.status() >= 400) {
      return onRefusal(answer);
    }
    return Optional.empty();
  }

  private static Optional<String> onRefusal(Answer answer) {
    String type = answer.header("Content-Type").orElse("");
    if (!type.startsWith("application/problem+json")) {
      return Optional.of("a refusal of type \"" + type + "\"");
    }
    JsonNode problem;
    try {
      problem = answer.json();
    } catch (UnexpectedAnswer e) {
      return Optional.of("a refusal that is no JSON");
    }
    if (problem.path("status").asInt(0) != answer.status()) {
      return Optional.of("another status inside");
    }
    if (!CODE.matcher(problem.path("code").asString("")).matches()) {
      return Optional.of("no code");
    }
    if (problem.path("title").asString("").isEmpty() || !problem.hasNonNull("trace_id")) {
      return Optional.of("no title or no trace_id");
    }
    if (INSIDES.matcher(answer.text()).find()) {
      return Optional.of("a look at the insides");
    }
    return Optional.empty();
  }
}
