package uz.erp.task.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  private final RetrySchedule punctual = new RetrySchedule(() -> 0);

  @Test
  void tenAttemptsWithin75HoursWithGrowingDelays() {
    Duration all = Duration.ZERO;
    Duration before = Duration.ZERO;
    for (int tries = 1; tries <= 9; tries++) {
      Duration wait = punctual.after(tries, null).orElseThrow();
      assertThat(wait).isGreaterThan(before);
      before = wait;
      all = all.plus(wait);
    }
    assertThat(all).isBetween(Duration.ofHours(75), Duration.ofHours(76));
    assertThat(punctual.after(10, null)).isEmpty();
    assertThat(punctual.after(10, Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void thoseThatFailedTogetherDoNotComeBackTogether() {
    RetrySchedule schedule = new RetrySchedule(new Random(1));
    long different =
        IntStream.range(0, 100).mapToObj(i -> schedule.after(2, null)).distinct().count();

    assertThat(different).isGreaterThan(90);
    IntStream.range(0, 1000)
        .mapToObj(i -> schedule.after(2, null).orElseThrow())
        .forEach(wait -> assertThat(wait).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6)));
  }

  @Test
  void aReceiverMayAskForMoreTimeButNotForLessAndNotForEver() {
    assertThat(punctual.after(1, Duration.ofMinutes(1))).contains(Duration.ofMinutes(1));
    assertThat(punctual.after(2, Duration.ofSeconds(1))).contains(Duration.ofMinutes(5));
    assertThat(punctual.after(1, Duration.ofDays(365))).isEqualTo(Optional.of(Duration.ofDays(1)));
  }
}
