package uz.erp.auth.token;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** Shows the signing keys and rotates them by hand; on the management port only. */
@Component
@Endpoint(id = "signingkeys")
class KeyRotationEndpoint {

  /** A key without anything secret. */
  record KeyView(String kid, String state, Instant signsFrom) {}

  private final KeyRotation rotation;
  private final CurrentKeys current;
  private final Clock clock;

  KeyRotationEndpoint(KeyRotation rotation, CurrentKeys current, Clock clock) {
    this.rotation = rotation;
    this.current = current;
    this.clock = clock;
  }

  @ReadOperation
  List<KeyView> keys() {
    current.reload();
    Instant now = clock.instant();
    KeyRing ring = current.ring();
    return ring.keys().stream()
        .map(key -> new KeyView(key.kid(), ring.stateOf(key, now).name(), key.signsFrom()))
        .toList();
  }

  @WriteOperation
  List<KeyView> rotate() {
    rotation.rotate();
    return keys();
  }
}
