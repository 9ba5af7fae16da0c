package uz.erp.systemtests.isolation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import uz.erp.systemtests.badinput.Verdict;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.openapi.Operation;

/**
 * Sends one request, checks its response and records the result. A failure is a wrong answer of
 * this one question; the others are asked all the same.
 */
final class ResponseCheck {

  private static final int TIMES = 6;
  private static final long LONGEST_SECONDS = 20;
  private static final int SHOWN = 300;

  private final Marker marker;
  private final Marker outsiders;
  private final ProbeResults results;
  private final boolean onlyLeaks;
  private final Consumer<Duration> pause;

  /**
   * @param marker what only members of the target store may see
   * @param outsiders what those members may not see
   * @param onlyLeaks what refuses has been taken out, so that any refusal will do
   * @param pause waits so long
   */
  ResponseCheck(
      Marker marker,
      Marker outsiders,
      ProbeResults results,
      boolean onlyLeaks,
      Consumer<Duration> pause) {
    this.marker = marker;
    this.outsiders = outsiders;
    this.results = results;
    this.onlyLeaks = onlyLeaks;
    this.pause = pause;
  }

  void check(Question question, Operation operation, Supplier<Answer> asking) {
    try {
      Optional<Answer> received = patiently(asking, answer -> search(question, answer));
      if (received.isEmpty()) {
        results.wrong("was never answered, " + question.name() + ": " + operation);
        return;
      }
      results.answered(question, operation, received.get().status());
      if (!onlyLeaks) {
        judge(question, operation, received.get());
      }
    } catch (RuntimeException e) {
      results.wrong(
          "could not be called or read, " + question.name() + ": " + operation + ": " + e);
    }
  }

  private void judge(Question question, Operation operation, Answer answer) {
    String described = question.name() + ": " + shown(answer);
    Optional<String> bad = Verdict.on(answer);
    if (bad.isPresent()) {
      results.wrong(bad.get() + ", " + described);
    } else if (!question.met().test(operation, answer)) {
      results.wrong(described);
    }
    if (question.names().test(operation) && answer.status() >= 400) {
      results.refused(operation, Refusal.of(answer), shown(answer));
    }
  }

  /** Whether the owner sees the marker; without an answer, no. */
  boolean ownerSees(Operation operation, Supplier<Answer> asking) {
    try {
      return patiently(asking, answer -> {})
          .map(answer -> marker.in(Unpacked.text(answer)).isPresent())
          .orElse(false);
    } catch (RuntimeException e) {
      results.wrong("could not be called or read by its owner: " + operation + ": " + e);
      return false;
    }
  }

  /** Retries after {@code Retry-After}; 429 and 503 are no answers yet. */
  private Optional<Answer> patiently(Supplier<Answer> asking, Consumer<Answer> look) {
    for (int time = 1; time <= TIMES; time++) {
      Answer answer = asking.get();
      look.accept(answer);
      if (answer.status() != 429 && answer.status() != 503) {
        return Optional.of(answer);
      }
      if (time < TIMES) {
        pause.accept(asTold(answer));
      }
    }
    return Optional.empty();
  }

  /** Where nothing refuses, a member who asks is rightly shown what is their own. */
  private void search(Question question, Answer answer) {
    String text = Unpacked.text(answer);
    Optional<String> found = onlyLeaks && question.byMember() ? Optional.empty() : marker.in(text);
    found
        .or(() -> question.byMember() ? outsiders.in(text) : Optional.empty())
        .ifPresent(
            word -> results.leaked("\"" + word + "\", " + question.name() + ": " + shown(answer)));
  }

  private static Duration asTold(Answer answer) {
    String wait = answer.header("Retry-After").orElse("1");
    long seconds = wait.matches("\\d{1,9}") ? Long.parseLong(wait) : 1;
    return Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS));
  }

  private static String shown(Answer answer) {
    String line = answer.toString().replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
