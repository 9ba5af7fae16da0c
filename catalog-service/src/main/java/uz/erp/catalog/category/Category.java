package uz.erp.catalog.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A node of the tree; knows its parent by id only. */
@Entity
@Table(name = "category")
class Category {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name;
  private String description;
  private @Nullable Long parentId;
  private int sortOrder;

  @Column(name = "is_active")
  private boolean active;

  @Version private long version = 1;
  private Instant createdAt;
  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected Category() {}

  Category(CategoryDetails details, Instant now) {
    this.name = details.name();
    this.description = details.description();
    this.parentId = details.parentId();
    this.sortOrder = details.sortOrder();
    this.active = details.active();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /**
   * @return whether anything is different now
   */
  boolean change(CategoryDetails details, Instant now) {
    if (details.equals(details())) {
      return false;
    }
    this.name = details.name();
    this.description = details.description();
    this.parentId = details.parentId();
    this.sortOrder = details.sortOrder();
    this.active = details.active();
    this.updatedAt = now;
    return true;
  }

  CategoryDetails details() {
    return new CategoryDetails(name, description, parentId, sortOrder, active);
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
