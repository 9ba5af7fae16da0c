package uz.erp.auth.token;

import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All keys at one moment, oldest first: at any time exactly one of them signs, the one that began
 * last.
 */
final class KeyRing {

  /** Where a key is in its life. */
  enum State {
    /** Published so that every verifier knows it before it signs. */
    NEXT,
    SIGNING,
    /** Signs no more; published for the tokens that are still valid. */
    RETIRED,
    /** Nothing signed by it can be valid any more. */
    EXPIRED
  }

  private final List<SigningKey> keys;
  private final Duration afterlife;

  KeyRing(List<SigningKey> keys, Duration afterlife) {
    this.keys = keys.stream().sorted(Comparator.comparing(SigningKey::signsFrom)).toList();
    this.afterlife = afterlife;
  }

  /** The key that signs at this moment; empty only before the first key begins. */
  Optional<SigningKey> findSigner(Instant now) {
    return keys.reversed().stream().filter(key -> !key.signsFrom().isAfter(now)).findFirst();
  }

  State stateOf(SigningKey key, Instant now) {
    if (key.signsFrom().isAfter(now)) {
      return State.NEXT;
    }
    Optional<SigningKey> successor = successorOf(key);
    if (successor.isEmpty() || successor.get().signsFrom().isAfter(now)) {
      return State.SIGNING;
    }
    Instant end = successor.get().signsFrom().plus(afterlife);
    return now.isBefore(end) ? State.RETIRED : State.EXPIRED;
  }

  List<SigningKey> listIn(State state, Instant now) {
    return keys.stream().filter(key -> stateOf(key, now) == state).toList();
  }

  /** The public halves of all keys by which a token may be verified now or soon. */
  JWKSet published(Instant now) {
    List<com.nimbusds.jose.jwk.JWK> jwks = new ArrayList<>();
    keys.stream()
        .filter(key -> stateOf(key, now) != State.EXPIRED)
        .forEach(key -> jwks.add(key.pair().toPublicJWK()));
    return new JWKSet(jwks);
  }

  /** Whether it is time to publish the next key. */
  boolean needsNext(Instant now, Duration life, Duration lead) {
    return keys.isEmpty() || !keys.getLast().signsFrom().plus(life).minus(lead).isAfter(now);
  }

  List<SigningKey> keys() {
    return keys;
  }

  private Optional<SigningKey> successorOf(SigningKey key) {
    return keys.stream().filter(other -> other.signsFrom().isAfter(key.signsFrom())).findFirst();
  }
}
