package uz.erp.catalog.price;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A price list without its prices. Its row is locked before it is loaded for a change. */
@Entity
@Table(name = "price_list")
class PriceList {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name;

  @Column(name = "is_active")
  private boolean active;

  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected PriceList() {}

  @SuppressWarnings("NullAway.Init") // the rest is set by change
  PriceList(PriceListDetails details, Instant now) {
    createdAt = now;
    change(details, now);
  }

  final void change(PriceListDetails details, Instant now) {
    name = details.name();
    active = details.active();
    validFrom = details.validFrom();
    validTo = details.validTo();
    updatedAt = now;
  }

  /** Makes a new version, because its prices have changed. */
  void touch(Instant now) {
    updatedAt = now;
  }

  PriceListDetails details() {
    return new PriceListDetails(name, active, validFrom, validTo);
  }

  boolean isActive() {
    return active;
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
