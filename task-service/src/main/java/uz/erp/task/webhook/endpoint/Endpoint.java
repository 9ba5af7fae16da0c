package uz.erp.task.webhook.endpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.access.CurrentEmployee;

/**
 * An address that a store has its events sent to. Its row is locked before it is changed, and
 * before those of its deliveries: outcomes of deliveries write to it by SQL ({@link
 * EndpointHealth}). Secrets are kept sealed only.
 */
@Entity
@Table(name = "webhook_endpoint")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the empty constructor leaves out
class Endpoint {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Embedded private EndpointDetails details;
  private Instant enabledAt;

  @Enumerated(EnumType.STRING)
  private @Nullable DisabledReason disabledReason;

  private @Nullable Instant failingSince;
  private byte[] secret;
  private byte @Nullable [] formerSecret;
  private @Nullable Instant formerSecretUntil;

  @Column(updatable = false)
  private long createdBy;

  @Column(updatable = false)
  private String createdByName;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  protected Endpoint() {}

  /**
   * @param secret sealed
   */
  Endpoint(EndpointDetails details, byte[] secret, CurrentEmployee by, Instant now) {
    this.details = details;
    this.disabledReason = details.isEnabled() ? null : DisabledReason.BY_HAND;
    this.enabledAt = now;
    this.secret = secret.clone();
    this.createdBy = by.employeeId();
    this.createdByName = by.name();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Enabled again, its former failures no longer count. */
  void change(EndpointDetails wish, Instant now) {
    if (wish.isEnabled() != details.isEnabled()) {
      disabledReason = wish.isEnabled() ? null : DisabledReason.BY_HAND;
      enabledAt = wish.isEnabled() ? now : enabledAt;
      failingSince = null;
    }
    details = wish;
    updatedAt = now;
  }

  /**
   * The present secret signs until then as well; the one before it no longer.
   *
   * @param sealed the new one
   * @param formerUntil null when the new one signs alone
   */
  void rotate(byte[] sealed, @Nullable Instant formerUntil, Instant now) {
    formerSecret = formerUntil == null ? null : secret;
    formerSecretUntil = formerUntil;
    secret = sealed.clone();
    updatedAt = now;
  }

  EndpointView view() {
    return new EndpointView(
        id(),
        details.url(),
        details.description(),
        details.eventTypes(),
        details.isEnabled(),
        disabledReason,
        failingSince,
        formerSecretUntil,
        enabledAt,
        createdByName,
        createdAt,
        updatedAt,
        version);
  }

  EndpointDetails details() {
    return details;
  }

  boolean isEnabled() {
    return details.isEnabled();
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  long version() {
    return version;
  }
}
