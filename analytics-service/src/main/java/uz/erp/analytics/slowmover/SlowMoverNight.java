package uz.erp.analytics.slowmover;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.erp.analytics.night.NightWork;
import uz.erp.analytics.night.Nights;
import uz.erp.platform.time.StoreClock;

/** Looks for slow movers after each midnight, as long as the store has stock. */
@Component
class SlowMoverNight implements NightWork {

  private final SlowMoverWatch watch;
  private final Nights nights;
  private final StoreClock clock;

  SlowMoverNight(SlowMoverWatch watch, Nights nights, StoreClock clock) {
    this.watch = watch;
    this.nights = nights;
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
        : nights.findComing();
  }
}
