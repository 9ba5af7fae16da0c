package uz.erp.customer.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Percent;

/**
 * A group of customers. Its row is locked before it is loaded for a change. How far the last change
 * was published moves on by SQL in the background, so an update names only what is different.
 */
@Entity
@Table(name = "customer_group")
@DynamicUpdate
class CustomerGroup {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name;
  private Percent discountPercent;

  /** Customers up to this id are published with the last change; null when all are. */
  private @Nullable Long announcedTo;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected CustomerGroup() {}

  CustomerGroup(GroupDetails details, Instant now) {
    this.name = details.name();
    this.discountPercent = details.discountPercent();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /**
   * Changes what the group is; all its customers are to be published again.
   *
   * @return whether anything is different now
   */
  boolean change(GroupDetails details, Instant now) {
    if (details.equals(details())) {
      return false;
    }
    name = details.name();
    discountPercent = details.discountPercent();
    announcedTo = 0L;
    updatedAt = now;
    return true;
  }

  GroupDetails details() {
    return new GroupDetails(name, discountPercent);
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
