package uz.erp.systemtests.isolation;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import uz.erp.systemtests.badinput.Verdict;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.openapi.Operation;

/**
 * Hears one answer to the end and tells the tally. Whatever goes wrong over it is a wrong answer of
 * this one question: the others are asked all the same.
 */
final class Hearing {

  private static final int TIMES = 6;
  private static final long LONGEST_SECONDS = 20;
  private static final int SHOWN = 300;

  private final Canary canary;
  private final Canary strangers;
  private final Tally tally;
  private final boolean onlyLeaks;
  private final Consumer<Duration> pause;

  /**
   * @param canary what nobody but members of the other store may see
   * @param strangers what those members may not see
   * @param onlyLeaks what refuses has been taken out, so that any refusal will do
   * @param pause waits so long
   */
  Hearing(
      Canary canary, Canary strangers, Tally tally, boolean onlyLeaks, Consumer<Duration> pause) {
    this.canary = canary;
    this.strangers = strangers;
    this.tally = tally;
    this.onlyLeaks = onlyLeaks;
    this.pause = pause;
  }

  void hear(Question question, Operation operation, Supplier<Answer> asking) {
    try {
      Optional<Answer> heard = patiently(asking, answer -> search(question, answer));
      if (heard.isEmpty()) {
        tally.wrong("was never answered, " + question.name() + ": " + operation);
        return;
      }
      tally.answered(question, operation, heard.get().status());
      if (!onlyLeaks) {
        judge(question, operation, heard.get());
      }
    } catch (RuntimeException e) {
      tally.wrong("could not be asked or read, " + question.name() + ": " + operation + ": " + e);
    }
  }

  private void judge(Question question, Operation operation, Answer answer) {
    String told = question.name() + ": " + shown(answer);
    Optional<String> bad = Verdict.on(answer);
    if (bad.isPresent()) {
      tally.wrong(bad.get() + ", " + told);
    } else if (!question.met().test(operation, answer)) {
      tally.wrong(told);
    }
    if (question.names().test(operation) && answer.status() >= 400) {
      tally.refused(operation, Refusal.of(answer), shown(answer));
    }
  }

  /** Whether the owner sees the word; who is not answered sees nothing. */
  boolean ownerSees(Operation operation, Supplier<Answer> asking) {
    try {
      return patiently(asking, answer -> {})
          .map(answer -> canary.in(Unpacked.text(answer)).isPresent())
          .orElse(false);
    } catch (RuntimeException e) {
      tally.wrong("could not be asked or read by its owner: " + operation + ": " + e);
      return false;
    }
  }

  /** Who is told to come later comes later; that is no answer yet. */
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
    Optional<String> found = onlyLeaks && question.byMember() ? Optional.empty() : canary.in(text);
    found
        .or(() -> question.byMember() ? strangers.in(text) : Optional.empty())
        .ifPresent(
            word -> tally.leaked("\"" + word + "\", " + question.name() + ": " + shown(answer)));
  }

  private static Duration asTold(Answer answer) {
    String told = answer.header("Retry-After").orElse("1");
    long seconds = told.matches("\\d{1,9}") ? Long.parseLong(told) : 1;
    return Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS));
  }

  private static String shown(Answer answer) {
    String line = answer.toString().replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
