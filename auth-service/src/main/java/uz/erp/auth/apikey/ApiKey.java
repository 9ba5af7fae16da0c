package uz.erp.auth.apikey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import uz.erp.auth.audit.Actor;
import uz.erp.platform.security.ApiKeySecret;

/**
 * A key of a store, whose hash can be written and not read. Statements name only the columns that
 * have a value or changed: a store's role may write no others, and a trigger keeps the former hash
 * whenever a new one is written. The day of the last use is recorded in SQL where passes are
 * issued.
 */
@Entity
@Table(schema = "shared", name = "api_key")
@DynamicInsert
@DynamicUpdate
@SuppressWarnings("NullAway.Init") // Hibernate fills what the empty constructor leaves out
class ApiKey {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(updatable = false)
  private long storeId;

  private String name;
  private List<String> scopes;
  private List<String> addresses;

  @ColumnTransformer(read = "cast(null as bytea)")
  private byte @Nullable [] secretHash;

  private String lastFour;
  private @Nullable Instant formerUntil;
  private @Nullable Instant expiresAt;

  @Column(insertable = false, updatable = false)
  private @Nullable LocalDate lastUsedOn;

  @Column(updatable = false)
  private long createdBy;

  @Column(updatable = false)
  private String createdByName;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;
  private @Nullable Instant revokedAt;

  @Version private long version = 1;

  protected ApiKey() {}

  ApiKey(long storeId, ApiKeyDetails details, ApiKeySecret secret, Actor maker, Instant now) {
    this.storeId = storeId;
    this.createdBy = Objects.requireNonNull(maker.userId());
    this.createdByName = maker.name();
    write(details);
    write(secret);
    createdAt = storable(now);
    updatedAt = createdAt;
  }

  void change(ApiKeyDetails details, Instant now) {
    write(details);
    updatedAt = storable(now);
  }

  /**
   * Takes another secret.
   *
   * @param overlapUntil how long the one until now is good as well; null for no longer at all
   */
  void rotate(ApiKeySecret secret, @Nullable Instant overlapUntil, Instant now) {
    write(secret);
    formerUntil = overlapUntil == null ? null : storable(overlapUntil);
    updatedAt = storable(now);
  }

  void revoke(Instant now) {
    revokedAt = storable(now);
    updatedAt = revokedAt;
  }

  private void write(ApiKeyDetails details) {
    name = details.name();
    scopes = details.scopes();
    addresses = details.addresses();
    expiresAt = details.expiresAt() == null ? null : storable(details.expiresAt());
  }

  private void write(ApiKeySecret secret) {
    secretHash = secret.hash();
    lastFour = secret.lastFour();
  }

  ApiKeyView view() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return new ApiKeyView(
        id,
        name,
        List.copyOf(scopes),
        List.copyOf(addresses),
        lastFour,
        expiresAt,
        formerUntil,
        lastUsedOn,
        revokedAt,
        createdByName,
        createdAt,
        version);
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  /** To the microsecond, as the database keeps it: answers say the same before and after. */
  private static Instant storable(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
