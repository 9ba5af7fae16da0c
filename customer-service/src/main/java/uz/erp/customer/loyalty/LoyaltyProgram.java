package uz.erp.customer.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Percent;

/** The store's loyalty program; the one row is there from the start. */
@Entity
@Table(name = "loyalty_settings")
class LoyaltyProgram {

  /** There is one program in a store. */
  static final short ID = 1;

  @Id private short id = ID;

  @Column(name = "is_active")
  private boolean active;

  private Percent earnPercent;
  private Money minTotal;
  private @Nullable Integer expiryDays;
  @Version private long version;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected LoyaltyProgram() {}

  /**
   * @return whether anything is different now
   */
  boolean change(LoyaltySettings settings, Instant now) {
    if (settings.equals(current())) {
      return false;
    }
    active = settings.isActive();
    earnPercent = settings.earnPercent();
    minTotal = settings.minTotal();
    expiryDays = settings.expiryDays();
    updatedAt = now;
    return true;
  }

  LoyaltySettings current() {
    return new LoyaltySettings(active, earnPercent, minTotal, expiryDays, version);
  }

  long version() {
    return version;
  }
}
