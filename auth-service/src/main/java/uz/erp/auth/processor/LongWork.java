package uz.erp.auth.processor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Work of many milliseconds without a pause, done by a platform thread. A virtual thread would keep
 * its carrier for as long, and there are only as many carriers as processors: two such pieces of
 * work at once would stop the exchange of passes. The operating system schedules platform threads
 * preemptively.
 */
public final class LongWork {

  private LongWork() {}

  /**
   * Waits for the work; what it throws is thrown here.
   *
   * @throws InterruptedException when the waiting is ended; the work is not
   */
  public static <T> T await(Supplier<T> work) throws InterruptedException {
    try {
      return CompletableFuture.supplyAsync(work, Thread.ofPlatform().name("long-work")::start)
          .get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
