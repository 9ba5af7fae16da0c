package uz.erp.gateway.pass;

import java.time.Instant;

/**
 * A signed store pass and how long it may be handed on.
 *
 * @param goodUntil a little before the pass itself ends, and never after the user token
 * @param renewFrom from when on a new one is fetched beside the traffic
 */
record Pass(String value, Instant goodUntil, Instant renewFrom) {

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
