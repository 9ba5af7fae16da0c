package uz.erp.analytics.slowmover;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.erp.analytics.nightly.NightlyJob;
import uz.erp.analytics.nightly.NightlyJobs;
import uz.erp.platform.time.StoreClock;

/** Looks for slow movers after each midnight, as long as the store has stock. */
@Component
class SlowMoverJob implements NightlyJob {

  private final SlowMoverWatch watch;
  private final NightlyJobs nightlyJobs;
  private final StoreClock clock;

  SlowMoverJob(SlowMoverWatch watch, NightlyJobs nightlyJobs, StoreClock clock) {
    this.watch = watch;
    this.nightlyJobs = nightlyJobs;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "slow-movers";
  }

  @Override
  public Optional<Instant> run() {
    if (watch.step()) {
      return Optional.of(clock.now());
    }
    return watch.mayChangeByItself()
        ? Optional.of(clock.startOfDay(clock.today().plusDays(1)))
        : nightlyJobs.findNext();
  }
}
