package uz.erp.analytics.rfm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.erp.analytics.nightly.NightlyJob;
import uz.erp.analytics.nightly.NightlyJobs;
import uz.erp.platform.time.StoreClock;

/**
 * After each midnight the run over the days up to the one that has just ended, and at once the runs
 * that were requested.
 */
@Component
class SegmentJob implements NightlyJob {

  private final SegmentRuns runs;
  private final SegmentWork work;
  private final NightlyJobs nightlyJobs;
  private final StoreClock clock;

  SegmentJob(SegmentRuns runs, SegmentWork work, NightlyJobs nightlyJobs, StoreClock clock) {
    this.runs = runs;
    this.work = work;
    this.nightlyJobs = nightlyJobs;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "customer-segments";
  }

  @Override
  public Optional<Instant> run() {
    LocalDate today = clock.today();
    boolean trades = work.mayChangeByItself(today);
    if (trades) {
      runs.beginNight(today.minusDays(1));
    }
    if (work.step()) {
      return Optional.of(clock.now());
    }
    return trades ? Optional.of(clock.startOfDay(today.plusDays(1))) : nightlyJobs.findNext();
  }
}
