package uz.erp.auth.employee;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an employee is in a store: fixed permissions, and whom one may manage. */
public enum Role {
  OWNER(
      "view_all",
      "create_all",
      "update_all",
      "delete_all",
      "manage_employees",
      "manage_store",
      "view_analytics",
      "manage_products",
      "manage_sales",
      "manage_customers"),
  MANAGER(
      "view_all",
      "create_all",
      "update_all",
      "manage_products",
      "manage_sales",
      "manage_customers",
      "view_analytics"),
  CASHIER("view_products", "create_sales", "view_customers", "create_customers"),
  STOCKKEEPER(
      "view_products", "create_products", "update_products", "manage_inventory", "view_analytics");

  private final List<String> permissions;

  Role(String... permissions) {
    this.permissions = List.of(permissions);
  }

  public List<String> permissions() {
    return permissions;
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
    return switch (this) {
      case OWNER -> Set.of(OWNER, MANAGER, CASHIER, STOCKKEEPER);
      case MANAGER -> Set.of(CASHIER, STOCKKEEPER);
      case CASHIER, STOCKKEEPER -> Set.of();
    };
  }

  public boolean mayDismiss() {
    return this == OWNER;
  }
}
