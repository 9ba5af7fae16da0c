package uz.erp.task.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When a message is retried: the schedule that Standard Webhooks 1.0.0 gives as its example, ten
 * attempts in 75 hours, each delay with a jitter of up to a fifth so that endpoints that failed
 * together are not retried together.
 */
final class RetrySchedule {

  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final double JITTER = 0.2;

  private final RandomGenerator random;

  RetrySchedule(RandomGenerator random) {
    this.random = random;
  }

  /**
   * How long to wait; empty after the last attempt.
   *
   * @param tries attempts since a retry was last requested, from 1
   * @param askedFor by the receiver ({@code Retry-After}); respected up to a day
   */
  Optional<Duration> after(int tries, @Nullable Duration askedFor) {
    if (tries > DELAYS.size()) {
      return Optional.empty();
    }
    Duration delay = DELAYS.get(tries - 1);
    if (askedFor != null && askedFor.compareTo(delay) > 0) {
      delay = askedFor.compareTo(LONGEST) > 0 ? LONGEST : askedFor;
    }
    long more = (long) (delay.toMillis() * JITTER * random.nextDouble());
    return Optional.of(delay.plusMillis(more));
  }
}
