package uz.erp.catalog.reservation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uz.erp.platform.job.Job;

/** Ends reservations whose time is over, one by one, so that a till never waits for many. */
@Component
class ReservationExpiry implements Job {

  static final String NAME = "reservation-expiry";

  private final ReservationEnds ends;

  ReservationExpiry(ReservationEnds ends) {
    this.ends = ends;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Optional<Instant> run() {
    ends.listOverdue().forEach(ends::expire);
    return ends.findNextEnd();
  }
}
