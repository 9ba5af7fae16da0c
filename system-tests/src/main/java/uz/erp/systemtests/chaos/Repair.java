package uz.erp.systemtests.chaos;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Starts everything that does not run, once no more faults are injected. A part may still fail at
 * first, so it is retried; when it never starts, that is a broken promise and does not end the run.
 */
final class Repair {

  private static final int TRIES = 4;

  private final Supplier<String> up;
  private final PrintStream out;

  /**
   * @param up what starts everything; throws when something does not start
   */
  Repair(Supplier<String> up, PrintStream out) {
    this.up = up;
    this.out = out;
  }

  /**
   * What does not come up; nothing when all is well.
   *
   * @param counted to which it adds how often it had to try again
   */
  List<String> run(Map<String, Long> counted) {
    for (int attempt = 1; ; attempt++) {
      try {
        var unused = up.get();
        return List.of();
      } catch (IllegalStateException e) {
        out.printf("up failed for the %d. time: %s%n", attempt, e.getMessage());
        counted.merge("up tried again", 1L, Long::sum);
        if (attempt == TRIES) {
          return List.of("it does not come up again: " + e.getMessage());
        }
      }
    }
  }
}
