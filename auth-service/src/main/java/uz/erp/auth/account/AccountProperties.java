package uz.erp.auth.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What hashing may cost and how guessing is slowed down.
 *
 * @param bcryptStrength work factor: each step doubles the time
 * @param hashesAtOnce how many processors hashing may take; 0 for half of them
 * @param hashWait how long a request waits for a permit before it is answered 429
 * @param hashQueue how many may queue for a permit; one more is answered 429 at once
 * @param freeFailures wrong passwords in a row before a name is locked for the first time; while it
 *     is, the right password is refused as well, except from networks that this account signed in
 *     from lately, each of which has a count and lock of its own
 * @param freeFailuresPerAddress the same for a name at one network, which is then answered 429;
 *     what is tried while the name is locked does not count
 * @param firstLock how long that lock lasts; each further failure doubles it
 * @param longestLock never longer than this; a guess after each lock can keep a name locked at
 *     networks that the account has not signed in from lately, and nowhere else
 * @param forgottenAfter quiet time after which failures count from one again
 * @param networkKnownFor how long after the last sign-in or refresh there a network counts as known
 */
@ConfigurationProperties("erp.auth.account")
record AccountProperties(
    @DefaultValue("10") int bcryptStrength,
    @DefaultValue("0") int hashesAtOnce,
    @DefaultValue("2s") Duration hashWait,
    @DefaultValue("32") int hashQueue,
    @DefaultValue("5") int freeFailures,
    @DefaultValue("10") int freeFailuresPerAddress,
    @DefaultValue("30s") Duration firstLock,
    @DefaultValue("15m") Duration longestLock,
    @DefaultValue("1h") Duration forgottenAfter,
    @DefaultValue("30d") Duration networkKnownFor) {

  int processorsForHashing() {
    return hashesAtOnce > 0
        ? hashesAtOnce
        : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }
}
