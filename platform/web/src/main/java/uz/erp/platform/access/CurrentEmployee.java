package uz.erp.platform.access;

import java.util.Set;
import uz.erp.platform.security.TokenNames;

/**
 * The employee a request is made by, as the store pass says. An API client stands in an employee's
 * place: both ids are then those of its API key, which no account and no employee ever has, and its
 * name says what it is.
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
    if (SecurityContexts.current() instanceof PassAuthentication pass) {
      return pass.employee();
    }
    throw new IllegalStateException("no employee in this request");
  }

  /** Whether this is no person but an API key. */
  public boolean isApiClient() {
    return role.equals(TokenNames.API_CLIENT_ROLE);
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
