package uz.erp.systemtests.isolation;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import uz.erp.systemtests.badinput.Verdict;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.UnexpectedAnswer;
import uz.erp.systemtests.openapi.Operation;

/** Asks operations in all the ways that fit and looks through every answer. */
final class Inquiry {

  private static final int AT_ONCE = 6;
  private static final int SHOWN = 300;

  private final Scene scene;
  private final Canary canary;
  private final Tally tally = new Tally();

  /** Whether only leaks count, because what refuses has been taken out. */
  private final boolean onlyLeaks;

  Inquiry(Scene scene, boolean onlyLeaks) {
    this.scene = scene;
    this.canary = scene.other().canary();
    this.onlyLeaks = onlyLeaks;
  }

  Tally tally() {
    return tally;
  }

  /** Some operations at once, the questions about each one after the other. */
  void ask(List<Operation> operations, BiPredicate<Operation, Question> which) {
    List<Question> questions = Matrix.questions();
    each(
        operations,
        operation ->
            questions.stream()
                .filter(question -> question.fits().test(operation))
                .filter(question -> which.test(operation, question))
                .forEach(question -> ask(operation, question)));
  }

  private void ask(Operation operation, Question question) {
    Answer answer;
    try {
      answer = question.way().apply(scene, operation);
    } catch (UncheckedIOException | UnexpectedAnswer | IllegalArgumentException e) {
      // counted as wrong, and the operation as not asked: the others go on
      tally.wrong("could not be asked, " + question.name() + ": " + operation + ": " + e);
      return;
    }
    tally.answered(question, operation, answer.status());
    String told = question.name() + ": " + shown(answer);
    canary.in(Unpacked.text(answer)).ifPresent(word -> tally.leaked("\"" + word + "\", " + told));
    if (onlyLeaks) {
      return;
    }
    Optional<String> bad = Verdict.on(answer);
    if (bad.isPresent()) {
      tally.wrong(bad.get() + ", " + told);
    } else if (!question.met().test(operation, answer)) {
      tally.wrong(told);
    }
  }

  /**
   * The operations that read and do not show the other store's word to its own owner: there the
   * search in strangers' answers proves little.
   */
  List<String> blind(List<Operation> operations) {
    List<String> blind = Collections.synchronizedList(new ArrayList<>());
    each(
        operations.stream().filter(operation -> !operation.changes()).toList(),
        operation -> {
          Answer answer = scene.send(scene.victim(), operation);
          if (canary.in(Unpacked.text(answer)).isEmpty()) {
            blind.add(operation + " " + answer.status());
          }
        });
    return blind.stream().sorted().toList();
  }

  private static void each(List<Operation> operations, Consumer<Operation> work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Object>> tasks =
          operations.stream()
              .map(operation -> Executors.callable(() -> work.accept(operation)))
              .toList();
      for (Future<Object> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("an operation could not be asked: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String shown(Answer answer) {
    String line = answer.toString().replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "..." : line;
  }
}
