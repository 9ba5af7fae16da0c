package uz.erp.auth.employee;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code roles.json} says: the roles in their order, their permissions, and which permissions
 * are not for both people and API keys. It is the only list; tests of other modules read the same
 * file.
 *
 * @param permissionsOfPeopleOnly never scopes of an API key
 * @param permissionsOfApiKeysOnly scopes that no role holds by itself
 */
public record RoleCatalog(
    List<Entry> roles, Set<String> permissionsOfPeopleOnly, List<String> permissionsOfApiKeysOnly) {

  /**
   * One role by its code.
   *
   * @param manages the codes of the roles whose employees it may see, hire and change
   */
  public record Entry(String role, List<String> permissions, List<String> manages) {}

  private static final RoleCatalog CATALOG = read();

  /** The catalog of this release. */
  public static RoleCatalog get() {
    return CATALOG;
  }

  /** Every permission that an API key may have as a scope. */
  public Set<String> apiKeyScopes() {
    Set<String> scopes = new LinkedHashSet<>();
    roles.forEach(role -> scopes.addAll(role.permissions()));
    scopes.removeAll(permissionsOfPeopleOnly);
    scopes.addAll(permissionsOfApiKeysOnly);
    return scopes;
  }

  /**
   * @throws IllegalArgumentException when the file has no such role
   */
  Entry entry(String code) {
    return roles.stream()
        .filter(entry -> entry.role().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("roles.json has no role " + code));
  }

  private static RoleCatalog read() {
    try (InputStream file =
        Objects.requireNonNull(
            RoleCatalog.class.getResourceAsStream("/roles.json"), "roles.json")) {
      return JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build()
          .readValue(file, RoleCatalog.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
