package uz.erp.auth.employee;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an employee is in a store: fixed permissions, and whom one may manage. {@link RoleCatalog}
 * says both; the service does not start when a role is missing here or there.
 */
public enum Role {
  OWNER,
  MANAGER,
  CASHIER,
  STOCKKEEPER,
  WAITER,
  KITCHEN,
  OPERATOR,
  VIEWER;

  static {
    RoleCatalog.get().roles().forEach(entry -> get(entry.role()));
  }

  private final RoleCatalog.Entry entry = RoleCatalog.get().entry(code());

  public List<String> permissions() {
    return entry.permissions();
  }

  /** The name on the wire and in the database. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> find(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /**
   * @throws IllegalArgumentException when there is no such role
   */
  public static Role get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("No such role: " + code));
  }

  /** The roles whose people one in this role may see, hire and change. */
  public Set<Role> manages() {
    return entry.manages().stream().map(Role::get).collect(Collectors.toUnmodifiableSet());
  }

  public boolean mayDismiss() {
    return this == OWNER;
  }
}
