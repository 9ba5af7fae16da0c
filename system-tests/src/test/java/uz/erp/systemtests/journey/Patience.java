package uz.erp.systemtests.journey;

import java.time.Duration;

/** How long a journey waits for a condition; far longer than it should take. */
final class Patience {

  /** For news to travel between parts that run. */
  static final Duration NEWS = Duration.ofSeconds(60);

  /** For a part that has come back to find the others and catch up. */
  static final Duration RECOVERY = Duration.ofSeconds(120);

  /** Less than the life of a pass: what happens within it happened by an event. */
  static final Duration BEFORE_A_PASS_EXPIRES = Duration.ofSeconds(30);

  private Patience() {}
}
