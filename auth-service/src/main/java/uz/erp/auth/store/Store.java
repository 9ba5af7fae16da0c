package uz.erp.auth.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One store and its names. Its slug, schema, tenant key, currency and owner never change. Rows are
 * inserted by {@link StoreNames} alone, where owners compete for a schema's name.
 */
@Entity
@Table(schema = "shared", name = "store")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the empty constructor leaves out
class Store {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(updatable = false)
  private String slug;

  @Column(updatable = false)
  private String schemaName;

  @Column(updatable = false)
  private String tenantKey;

  @Column(updatable = false)
  private String currency;

  @Column(updatable = false)
  private long ownerUserId;

  private String name;
  private String description;
  private String address;
  private String city;
  private String region;
  private String phone;
  private String email;
  private String legalName;
  private String taxId;
  private String timezone;
  private String language;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;
  private @Nullable Instant deletedAt;

  protected Store() {}

  Store(StoreDetails details, Slug slug, String tenantKey, long ownerUserId) {
    this.slug = slug.text();
    this.schemaName = slug.schemaName();
    this.tenantKey = tenantKey;
    this.currency = details.settings().currency();
    this.ownerUserId = ownerUserId;
    write(details);
  }

  /** Takes over what its owner wants; a new version in any case. */
  void change(StoreDetails details, Instant now) {
    write(details);
    updatedAt = storable(now);
  }

  /** Hides it from all but its owner, who may restore it for a while. */
  void delete(Instant now) {
    updatedAt = storable(now);
    deletedAt = updatedAt;
  }

  void restore(Instant now) {
    updatedAt = storable(now);
    deletedAt = null;
  }

  private void write(StoreDetails details) {
    name = details.name();
    description = details.description();
    address = details.address();
    city = details.city();
    region = details.region();
    phone = details.phone();
    email = details.email();
    legalName = details.legalName();
    taxId = details.taxId();
    timezone = details.settings().timezone();
    language = details.settings().language();
  }

  /** The new store with what the database gave it. */
  Store inserted(long givenId, Instant moment) {
    id = givenId;
    createdAt = moment;
    updatedAt = moment;
    return this;
  }

  StoreView view() {
    if (id == null) {
      throw new IllegalStateException("not inserted yet");
    }
    return new StoreView(
        id,
        name,
        slug,
        tenantKey,
        schemaName,
        description,
        address,
        city,
        region,
        phone,
        email,
        legalName,
        taxId,
        timezone,
        currency,
        language,
        version,
        createdAt,
        deletedAt,
        deletedAt == null ? null : deletedAt.plus(StoreView.RESTORABLE));
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  long version() {
    return version;
  }

  /** To the microsecond, as the database keeps it: answers say the same before and after. */
  private static Instant storable(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
