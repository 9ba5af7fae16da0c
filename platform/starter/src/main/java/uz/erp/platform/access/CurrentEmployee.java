package uz.erp.platform.access;

import java.util.Set;

/**
 * The employee a request is made by, as the store pass says.
 *
 * @param userId the account; the same in all stores
 * @param employeeId this account's employment in this store
 */
public record CurrentEmployee(
    long userId, long employeeId, String name, String role, Set<String> permissions) {

  /**
   * @throws IllegalStateException when the request carries no pass
   */
  public static CurrentEmployee get() {
    if (Callers.current() instanceof PassAuthentication pass) {
      return pass.employee();
    }
    throw new IllegalStateException("no employee in this request");
  }

  /** Whether any one of these permissions is held. */
  public boolean has(String... anyOf) {
    for (String permission : anyOf) {
      if (permissions.contains(permission)) {
        return true;
      }
    }
    return false;
  }
}
