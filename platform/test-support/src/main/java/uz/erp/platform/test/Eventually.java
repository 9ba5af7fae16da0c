package uz.erp.platform.test;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits until something holds that is true only a little later, such as the effect of an event. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Eventually() {}

  /** Returns at the first time the assertion holds; throws its last failure after 30 seconds. */
  public static void eventually(ThrowingCallable assertion) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        assertion.call();
        return;
      } catch (Throwable failure) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("still not so after " + PATIENCE.toSeconds() + " s", failure);
        }
        pause();
      }
    }
  }

  static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
