package uz.erp.auth.employee;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One person's work in one store. Updates name only the columns that changed, because a store's
 * role may change no others than those that can.
 */
@Entity
@Table(schema = "shared", name = "employee")
@DynamicUpdate
@SuppressWarnings("NullAway.Init") // Hibernate fills what the empty constructor leaves out
class Employee {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(updatable = false)
  private long storeId;

  @Column(updatable = false)
  private long userId;

  @Convert(converter = RoleColumn.class)
  private Role role;

  private String phone;
  private String position;

  @Column(name = "is_active")
  private boolean active;

  @Column(updatable = false)
  private LocalDate hiredAt;

  private @Nullable LocalDate dismissedAt;

  @Version private long version;

  protected Employee() {}

  private Employee(
      long storeId, long userId, Role role, String phone, String position, LocalDate hiredAt) {
    this.storeId = storeId;
    this.userId = userId;
    this.role = role;
    this.phone = phone;
    this.position = position;
    this.hiredAt = hiredAt;
    this.active = true;
    this.version = 1;
  }

  static Employee hire(
      long storeId, long userId, Role role, String phone, String position, LocalDate today) {
    return new Employee(storeId, userId, role, phone, position, today);
  }

  /**
   * Ends the employment; nothing happens to one who is dismissed already.
   *
   * @return whether anything changed
   */
  boolean dismiss(LocalDate today) {
    if (!active) {
      return false;
    }
    active = false;
    dismissedAt = today;
    return true;
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("not hired yet");
    }
    return id;
  }

  long userId() {
    return userId;
  }

  Role role() {
    return role;
  }

  String position() {
    return position;
  }

  boolean isActive() {
    return active;
  }

  long version() {
    return version;
  }
}
