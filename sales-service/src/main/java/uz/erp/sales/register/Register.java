package uz.erp.sales.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/**
 * A cash register of the store. The default one is always in service and stays the default until
 * another takes its place.
 *
 * <p>Its row is locked before it is loaded for a change. What sessions lock of it and its counters,
 * for which sales wait, stay in SQL: {@link RegisterLocks}, {@link NewRegisters}.
 */
@Entity
@Table(name = "register")
class Register {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String name;

  @Column(name = "is_default")
  private boolean isDefault;

  @Column(name = "is_active")
  private boolean isActive = true;

  private @Nullable Instant retiredAt;

  @Column(updatable = false)
  private @Nullable Long madeBy;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected Register() {}

  /**
   * @param madeBy the employee who made it; null when a session opened without one
   */
  Register(String name, boolean isDefault, @Nullable Long madeBy, Instant now) {
    this.name = name;
    this.isDefault = isDefault;
    this.madeBy = madeBy;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Refuses changes that would leave the store without a default register in service. */
  void requireLegal(RegisterChanges changes) {
    boolean active = changes.isActive() == null ? isActive : changes.isActive();
    boolean byDefault = changes.isDefault() == null ? isDefault : changes.isDefault();
    if (isDefault && !(active && byDefault)) {
      throw new ProblemException(RegisterProblem.REGISTER_IS_DEFAULT, name);
    }
    if (byDefault && !active) {
      throw new ProblemException(RegisterProblem.REGISTER_INACTIVE, name);
    }
  }

  boolean isSwitchedOffBy(RegisterChanges changes) {
    return isActive && Boolean.FALSE.equals(changes.isActive());
  }

  boolean becomesDefaultBy(RegisterChanges changes) {
    return !isDefault && Boolean.TRUE.equals(changes.isDefault());
  }

  void change(RegisterChanges changes, Instant now) {
    if (changes.name() != null) {
      name = changes.name().strip();
    }
    if (changes.isDefault() != null) {
      isDefault = changes.isDefault();
    }
    if (changes.isActive() != null) {
      isActive = changes.isActive();
    }
    updatedAt = now;
  }

  /** Refuses to retire the default register. */
  void requireNotDefault() {
    if (isDefault) {
      throw new ProblemException(RegisterProblem.REGISTER_IS_DEFAULT, name);
    }
  }

  void retire(Instant now) {
    isActive = false;
    retiredAt = now;
    updatedAt = now;
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  String name() {
    return name;
  }

  long version() {
    return version;
  }

  RegisterView view() {
    return new RegisterView(id(), name, isDefault, isActive, retiredAt, version, createdAt);
  }
}
