package uz.erp.customer.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/**
 * A person who buys in the store, as far as employees edit it. The row also holds the balances of
 * points and debt and the totals of the purchases: these are contended, change by SQL under the
 * row's lock ({@link CustomerAccounts}) and are not mapped, so that no edit can overwrite them. A
 * change loads the row with its lock, and its update names only what is different.
 */
@Entity
@Table(name = "customer")
@DynamicUpdate
class Customer {

  private static final String NO_NAME = "-";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name;
  private @Nullable String phone;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> phones;

  private @Nullable String email;
  private @Nullable String address;
  private @Nullable LocalDate birthday;
  private @Nullable String notes;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> tags;

  private @Nullable Long groupId;

  @Column(name = "is_active")
  private boolean active;

  private Money creditLimit;

  @JdbcTypeCode(SqlTypes.JSON)
  private String attributes = Attributes.NONE;

  private @Nullable Long mergedInto;
  private @Nullable Instant erasedAt;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;
  private @Nullable Instant deletedAt;

  @SuppressWarnings("NullAway.Init")
  protected Customer() {}

  @SuppressWarnings("NullAway.Init") // the rest is set by apply
  Customer(CustomerDetails details, Instant now) {
    this.createdAt = now;
    apply(details, now);
  }

  /** Makes a new version of the customer, whatever is different in it. */
  void change(CustomerDetails details, Instant now) {
    apply(details, now);
  }

  /** Leaves a tombstone, which receipts may still name. */
  void delete(Instant now) {
    groupId = null;
    deletedAt = now;
    updatedAt = now;
  }

  /** Takes off the row all that says who the person is, and leaves a tombstone. */
  void erase(Instant now) {
    blank(now);
    erasedAt = now;
  }

  /** Leaves a tombstone that only says which customer this one turned out to be. */
  void mergeInto(long survivorId, Instant now) {
    blank(now);
    mergedInto = survivorId;
  }

  private void blank(Instant now) {
    name = NO_NAME;
    phone = null;
    phones = List.of();
    email = null;
    address = null;
    birthday = null;
    notes = null;
    tags = List.of();
    groupId = null;
    creditLimit = Money.ZERO;
    attributes = Attributes.NONE;
    active = false;
    deletedAt = deletedAt == null ? now : deletedAt;
    updatedAt = now;
  }

  private void apply(CustomerDetails details, Instant now) {
    name = details.name();
    phone = details.phone();
    phones = details.phones();
    email = details.email();
    address = details.address();
    birthday = details.birthday();
    notes = details.notes();
    tags = details.tags();
    groupId = details.groupId();
    active = details.isActive();
    creditLimit = details.creditLimit();
    // the database spells the same JSON in another way
    if (!details.attributes().equals(Attributes.read(attributes))) {
      attributes = Attributes.write(details.attributes());
    }
    updatedAt = now;
  }

  CustomerDetails details() {
    return new CustomerDetails(
        name,
        phone,
        phones,
        email,
        address,
        birthday,
        notes,
        tags,
        groupId,
        active,
        creditLimit,
        Attributes.read(attributes));
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
