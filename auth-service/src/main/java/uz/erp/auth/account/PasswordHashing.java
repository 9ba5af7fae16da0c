package uz.erp.auth.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import uz.erp.auth.processor.LongWork;
import uz.erp.platform.problem.ProblemException;

/**
 * Hashes and compares passwords, a few at a time: a flood of sign-ins queues for a permit and is
 * then refused (429), while everything that needs no hash goes on.
 *
 * <p>bcrypt rather than argon2, because it needs no memory: argon2id's 19 MiB a hash would be a
 * sixth of this service's heap. The algorithm's name is part of each hash, so that it can change.
 */
@Component
public class PasswordHashing {

  private final PasswordEncoder encoder;
  private final Semaphore permits;
  private final Semaphore places;
  private final Duration wait;
  private final String unknownUsersHash;

  PasswordHashing(AccountProperties properties) {
    this.encoder =
        new DelegatingPasswordEncoder(
            "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(properties.bcryptStrength())));
    this.permits = new Semaphore(properties.processorsForHashing(), true);
    this.places = new Semaphore(properties.processorsForHashing() + properties.hashQueue());
    this.wait = properties.hashWait();
    this.unknownUsersHash = encode(UUID.randomUUID().toString());
  }

  /**
   * @throws ProblemException 429 when too many wait already
   */
  public String hash(Password password) {
    return withPermit(() -> encode(password.text()));
  }

  /**
   * Compares in the same time whether or not there is a hash to compare with.
   *
   * @param hash null for a user who does not exist; then false, at the same cost
   * @throws ProblemException 429 when too many wait already
   */
  boolean matches(Password password, @Nullable String hash) {
    boolean same =
        withPermit(() -> encoder.matches(password.text(), hash == null ? unknownUsersHash : hash));
    // bcrypt does not look at what follows, which was no part of the password when it was set
    boolean whole = password.text().getBytes(UTF_8).length <= PasswordPolicy.MAX_BYTES;
    return same && whole && hash != null;
  }

  /** Whether the hash was made with less work, or another algorithm, than is asked for today. */
  boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  private String encode(String text) {
    String hash = encoder.encode(text);
    if (hash == null) {
      throw new IllegalStateException("no hash");
    }
    return hash;
  }

  int freePermits() {
    return permits.availablePermits();
  }

  int freePlaces() {
    return places.availablePermits();
  }

  <T> T withPermit(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw ProblemException.tooManyRequests(wait);
    }
    try {
      if (!permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw ProblemException.tooManyRequests(wait);
      }
      try {
        return LongWork.await(work);
      } finally {
        permits.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.unavailable(wait, e);
    } finally {
      places.release();
    }
  }

  /**
   * Passes while there is a place in the queue; asked before anything else is done for one who will
   * need a hash, so that a flood is refused before it reaches the database.
   *
   * @throws ProblemException 429 when too many wait already
   */
  void requirePlace() {
    if (places.availablePermits() <= 0) {
      throw ProblemException.tooManyRequests(wait);
    }
  }
}
