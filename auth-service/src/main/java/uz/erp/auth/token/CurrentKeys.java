package uz.erp.auth.token;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * This replica's copy of the keys, renewed while in use; the last good copy serves on when the
 * database is away.
 */
@Component
class CurrentKeys {

  private static final Logger log = LoggerFactory.getLogger(CurrentKeys.class);

  private record Copy(KeyRing ring, Instant loadedAt) {}

  private final SigningKeys keys;
  private final TokenProperties properties;
  private final Clock clock;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable Copy copy;

  CurrentKeys(SigningKeys keys, TokenProperties properties, Clock clock) {
    this.keys = keys;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException when no key was ever made
   */
  SigningKey getSigner() {
    return ring()
        .findSigner(clock.instant())
        .orElseThrow(() -> new IllegalStateException("There is no signing key"));
  }

  JWKSet published() {
    return ring().published(clock.instant());
  }

  /** The same for those who verify. */
  JWKSource<SecurityContext> asSource() {
    return (selector, context) -> selector.select(published());
  }

  /** Reads the keys at once, for one who has just changed them. */
  void reload() {
    loading.lock();
    try {
      load();
    } finally {
      loading.unlock();
    }
  }

  KeyRing ring() {
    Copy seen = copy;
    if (seen == null) {
      reload();
    } else if (isOld(seen) && loading.tryLock()) {
      try {
        load();
      } catch (DataAccessException | TransactionException e) {
        log.warn("Signing keys could not be read again; the known ones serve on", e);
      } finally {
        loading.unlock();
      }
    }
    Copy current = copy;
    if (current == null) {
      throw new IllegalStateException("Signing keys were not read");
    }
    return current.ring();
  }

  private boolean isOld(Copy seen) {
    return clock.instant().isAfter(seen.loadedAt().plus(properties.keyReload()));
  }

  private void load() {
    copy = new Copy(new KeyRing(keys.list(), properties.keyAfterlife()), clock.instant());
  }
}
