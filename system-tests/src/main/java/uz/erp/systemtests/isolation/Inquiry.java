package uz.erp.systemtests.isolation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import uz.erp.systemtests.openapi.Operation;

/** Asks operations in all the ways that fit and looks through every answer. */
final class Inquiry {

  private static final int AT_ONCE = 6;

  private final Scene scene;
  private final Tally tally = new Tally();
  private final Hearing hearing;

  Inquiry(Scene scene, boolean onlyLeaks) {
    this.scene = scene;
    hearing =
        new Hearing(
            scene.other().canary(), scene.strangersCanary(), tally, onlyLeaks, Inquiry::pause);
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
    hearing.hear(question, operation, () -> question.way().apply(scene, operation));
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
          if (!hearing.ownerSees(operation, () -> scene.send(scene.victim(), operation))) {
            blind.add(operation.toString());
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

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
