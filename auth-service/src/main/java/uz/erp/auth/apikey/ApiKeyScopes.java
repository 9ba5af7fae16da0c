package uz.erp.auth.apikey;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uz.erp.auth.employee.Role;
import uz.erp.auth.employee.RoleCatalog;
import uz.erp.platform.problem.FieldErrors;

/**
 * What a key may be allowed: permissions of the roles its maker manages and those that only keys
 * have, without those of people.
 */
final class ApiKeyScopes {

  private ApiKeyScopes() {}

  static Set<String> grantableBy(Role maker) {
    Set<String> scopes = new LinkedHashSet<>();
    Arrays.stream(Role.values())
        .filter(role -> role == maker || maker.manages().contains(role))
        .map(Role::permissions)
        .forEach(scopes::addAll);
    scopes.addAll(RoleCatalog.get().permissionsOfApiKeysOnly());
    scopes.removeAll(RoleCatalog.get().permissionsOfPeopleOnly());
    return scopes;
  }

  /** In one order and each once. */
  static List<String> checked(Collection<String> asked, Role maker, FieldErrors errors) {
    Set<String> grantable = grantableBy(maker);
    if (asked.isEmpty() || !grantable.containsAll(asked)) {
      errors.add("scopes", "validation.one_of", String.join(", ", grantable));
    }
    return asked.stream().distinct().sorted().toList();
  }
}
