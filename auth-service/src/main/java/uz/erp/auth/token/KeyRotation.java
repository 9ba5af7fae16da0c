package uz.erp.auth.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.auth.audit.Actor;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.AuditTarget;

/**
 * Decides when keys come and go; safe to run in every replica at once because one advisory lock
 * orders them.
 */
@Service
class KeyRotation {

  private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);

  private final SigningKeys keys;
  private final AuditLog audit;
  private final TokenProperties properties;
  private final Clock clock;

  KeyRotation(SigningKeys keys, AuditLog audit, TokenProperties properties, Clock clock) {
    this.keys = keys;
    this.audit = audit;
    this.properties = properties;
    this.clock = clock;
  }

  /** Makes the first key when there is none, publishes the next when due, removes the expired. */
  @Transactional
  public void advance() {
    keys.lock();
    Instant now = now();
    KeyRing ring = ring();
    if (ring.keys().isEmpty()) {
      publish(SigningKey.generate(now, now));
    } else if (ring.needsNext(now, properties.keyLife(), properties.keyLead())) {
      publishNext(now, properties.keyLead());
    }
    ring.listIn(KeyRing.State.EXPIRED, now)
        .forEach(
            key -> {
              keys.remove(key);
              log.info("Signing key {} removed: nothing signed by it is valid any more", key.kid());
            });
  }

  /**
   * Publishes a key now that signs as soon as all replicas have it.
   *
   * @return the key that will take over; an already published one when it is sooner
   */
  @Transactional
  public SigningKey rotate() {
    keys.lock();
    Instant now = now();
    Instant soon = now.plus(properties.urgentLead());
    return ring().listIn(KeyRing.State.NEXT, now).stream()
        .filter(next -> !next.signsFrom().isAfter(soon))
        .findFirst()
        .orElseGet(() -> publishNext(now, properties.urgentLead()));
  }

  private SigningKey publishNext(Instant now, Duration lead) {
    return publish(SigningKey.generate(now, now.plus(lead)));
  }

  private SigningKey publish(SigningKey key) {
    keys.add(key);
    audit.inNoStore(AuditAction.KEY_ROTATED, Actor.UNPROVEN, AuditTarget.key(key.kid()));
    log.info("Signing key {} published, signs from {}", key.kid(), key.signsFrom());
    return key;
  }

  private KeyRing ring() {
    return new KeyRing(keys.list(), properties.keyAfterlife());
  }

  /** What the database can keep, so that a key compares equal before and after it was stored. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
