package uz.erp.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import uz.erp.platform.tenancy.TenantScope;

/** The time as the bound store's wall clock shows it. */
public final class StoreClock {

  private final Clock clock;

  public StoreClock(Clock clock) {
    this.clock = clock;
  }

  /** Now, to the microsecond, which is what the database keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return dateOf(now());
  }

  public LocalDate dateOf(Instant instant) {
    return instant.atZone(zone()).toLocalDate();
  }

  public Instant startOfDay(LocalDate date) {
    return date.atStartOfDay(zone()).toInstant();
  }

  public ZoneId zone() {
    return TenantScope.current().zone();
  }
}
