package uz.erp.systemtests.client;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again and again until the answer is right or the patience is used up. */
public final class Eventually {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private Eventually() {}

  /** The first value that is right, else the last one seen: the caller judges it. */
  public static <T> T last(Duration bound, Supplier<T> question, Predicate<T> right) {
    long end = System.nanoTime() + bound.toNanos();
    T value = question.get();
    while (!right.test(value) && System.nanoTime() < end) {
      pause();
      value = question.get();
    }
    return value;
  }

  /**
   * @throws IllegalStateException when no right value came within the bound
   */
  public static <T> T get(String what, Duration bound, Supplier<T> question, Predicate<T> right) {
    T value = last(bound, question, right);
    if (!right.test(value)) {
      throw new IllegalStateException(
          what + ": not within " + bound.toSeconds() + " s; in the end: " + value);
    }
    return value;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
