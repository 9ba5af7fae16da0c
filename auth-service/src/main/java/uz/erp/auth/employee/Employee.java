package uz.erp.auth.employee;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

  private Instant updatedAt;

  @Version private long version;

  protected Employee() {}

  private Employee(
      long storeId,
      long userId,
      Role role,
      String phone,
      String position,
      LocalDate hiredAt,
      Instant now) {
    this.storeId = storeId;
    this.userId = userId;
    this.role = role;
    this.phone = phone;
    this.position = position;
    this.hiredAt = hiredAt;
    this.updatedAt = now;
    this.active = true;
    this.version = 1;
  }

  static Employee hire(
      long storeId,
      long userId,
      Role role,
      String phone,
      String position,
      LocalDate today,
      Instant now) {
    return new Employee(storeId, userId, role, phone, position, today, now);
  }

  /**
   * Ends the employment; nothing happens to one who is dismissed already.
   *
   * @return whether anything changed
   */
  boolean dismiss(LocalDate today, Instant now) {
    if (!active) {
      return false;
    }
    active = false;
    dismissedAt = today;
    updatedAt = now;
    return true;
  }

  /** Takes over what is wanted, be it a dismissal or a return; a new version in any case. */
  void change(EmployeeDetails wish, LocalDate today, Instant now) {
    role = wish.role();
    phone = wish.phone();
    position = wish.position();
    if (active != wish.isActive()) {
      active = wish.isActive();
      dismissedAt = active ? null : today;
    }
    updatedAt = now;
  }

  /** A new version, because the account behind the employment changed. */
  void touch(Instant now) {
    updatedAt = now;
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

  String phone() {
    return phone;
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
