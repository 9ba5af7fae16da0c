package uz.erp.customer.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone a store knows by name. */
@Entity
class Customer {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name;
  private @Nullable String phone;
  private @Nullable String email;
  private @Nullable String address;
  private @Nullable String notes;

  @Column(name = "is_active")
  private boolean active;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;
  private @Nullable Instant deletedAt;

  @SuppressWarnings("NullAway.Init")
  protected Customer() {}

  @SuppressWarnings("NullAway.Init")
  Customer(CustomerDetails details, Instant now) {
    this.createdAt = now;
    change(details, now);
  }

  final void change(CustomerDetails details, Instant now) {
    this.name = details.name();
    this.phone = details.phone();
    this.email = details.email();
    this.address = details.address();
    this.notes = details.notes();
    this.active = details.isActive();
    this.updatedAt = now;
  }

  void delete(Instant now) {
    this.deletedAt = now;
    this.updatedAt = now;
  }

  CustomerDetails details() {
    return new CustomerDetails(name, phone, email, address, notes, active);
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

  CustomerView view() {
    return new CustomerView(
        id(), name, phone, email, address, notes, active, version, createdAt, updatedAt);
  }
}
