package uz.erp.systemtests.mutants;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several people at work at the same time; what stops one of them stops the play. */
final class Tills implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> work = new java.util.ArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** Each does this, all at once; returns when all have. */
  static <T> void eachAtOnce(List<T> people, Consumer<T> task) {
    try (Tills tills = new Tills()) {
      people.forEach(person -> tills.begin(() -> task.accept(person)));
      tills.join();
    }
  }

  /** Tills that sell and take cash until they are stopped. */
  static Tills trading(List<PlayedTill> people) {
    Tills tills = new Tills();
    people.forEach(
        till ->
            tills.begin(
                () -> {
                  while (tills.closing.getCount() > 0) {
                    till.sell();
                    till.payInOne();
                  }
                }));
    return tills;
  }

  void begin(Runnable task) {
    work.add(threads.submit(task));
  }

  /** Has them finish the sale they are at. */
  void stop() {
    closing.countDown();
    join();
  }

  void join() {
    for (Future<?> one : work) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    threads.shutdownNow();
  }
}
