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

/** Calls operations in all the ways that fit and searches every answer. */
final class OperationProber {

  private static final int AT_ONCE = 6;

  private final StoresUnderTest stores;
  private final ProbeResults results = new ProbeResults();
  private final ResponseCheck check;

  OperationProber(StoresUnderTest stores, boolean onlyLeaks) {
    this.stores = stores;
    check =
        new ResponseCheck(
            stores.other().marker(),
            stores.outsidersMarker(),
            results,
            onlyLeaks,
            OperationProber::pause);
  }

  ProbeResults results() {
    return results;
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
    check.check(question, operation, () -> question.way().apply(stores, operation));
  }

  /**
   * The reading operations that do not show the marker to the target store's own owner: for these
   * the search in outsiders' answers proves little.
   */
  List<String> blind(List<Operation> operations) {
    List<String> blind = Collections.synchronizedList(new ArrayList<>());
    each(
        operations.stream().filter(operation -> !operation.changes()).toList(),
        operation -> {
          if (!check.ownerSees(operation, () -> stores.send(stores.target(), operation))) {
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
