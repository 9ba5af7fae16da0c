package uz.erp.auth.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.auth.token.KeyRing.State;

class KeyRingTest {

  private static final Duration AFTERLIFE = Duration.ofMinutes(16);
  private static final Instant T = Instant.parse("2026-11-21T10:00:00Z");
  private static final SigningKey OLD = SigningKey.generate(T, T);
  private static final SigningKey NEW = SigningKey.generate(T, T.plus(Duration.ofHours(1)));

  private final KeyRing ring = new KeyRing(List.of(NEW, OLD), AFTERLIFE);

  @Test
  void aKeyIsNextThenSigningThenRetiredThenExpired() {
    Instant change = NEW.signsFrom();

    assertThat(ring.stateOf(NEW, change.minusMillis(1))).isEqualTo(State.NEXT);
    assertThat(ring.stateOf(OLD, change.minusMillis(1))).isEqualTo(State.SIGNING);
    assertThat(ring.stateOf(NEW, change)).isEqualTo(State.SIGNING);
    assertThat(ring.stateOf(OLD, change)).isEqualTo(State.RETIRED);
    assertThat(ring.stateOf(OLD, change.plus(AFTERLIFE).minusMillis(1))).isEqualTo(State.RETIRED);
    assertThat(ring.stateOf(OLD, change.plus(AFTERLIFE))).isEqualTo(State.EXPIRED);
  }

  @Test
  void oneKeySignsAtAnyTime() {
    assertThat(ring.findSigner(T.minusMillis(1))).isEmpty();
    assertThat(ring.findSigner(T)).contains(OLD);
    assertThat(ring.findSigner(NEW.signsFrom())).contains(NEW);
    assertThat(ring.findSigner(NEW.signsFrom().plus(Duration.ofDays(400)))).contains(NEW);
  }

  @Test
  void twoKeysArePublishedDuringARotation() {
    assertThat(ring.published(T).getKeys()).hasSize(2);
    assertThat(ring.published(NEW.signsFrom().plus(AFTERLIFE)).getKeys())
        .singleElement()
        .satisfies(key -> assertThat(key.getKeyID()).isEqualTo(NEW.kid()))
        .satisfies(key -> assertThat(key.isPrivate()).isFalse());
  }

  @Test
  void theNextKeyIsDueOneLeadBeforeTheLastOneEnds() {
    Duration life = Duration.ofDays(30);
    Duration lead = Duration.ofHours(1);
    Instant due = NEW.signsFrom().plus(life).minus(lead);

    assertThat(ring.needsNext(due.minusMillis(1), life, lead)).isFalse();
    assertThat(ring.needsNext(due, life, lead)).isTrue();
    assertThat(new KeyRing(List.of(), AFTERLIFE).needsNext(T, life, lead)).isTrue();
  }
}
