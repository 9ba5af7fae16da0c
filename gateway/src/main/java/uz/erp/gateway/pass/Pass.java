package uz.erp.gateway.pass;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed store pass and how long it may be handed on.
 *
 * @param goodUntil a little before the pass itself ends, and never after the user token
 * @param renewFrom from when on a new one is fetched beside the traffic
 * @param apiClient to which API client it was issued; null for a person
 */
record Pass(String value, Instant goodUntil, Instant renewFrom, @Nullable ApiClient apiClient) {

  /** A person's. */
  Pass(String value, Instant goodUntil, Instant renewFrom) {
    this(value, goodUntil, renewFrom, null);
  }

  boolean isGoodAt(Instant now) {
    return now.isBefore(goodUntil);
  }

  boolean wantsRenewalAt(Instant now) {
    return !now.isBefore(renewFrom);
  }

  @Override
  public String toString() {
    return "Pass until " + goodUntil;
  }
}
