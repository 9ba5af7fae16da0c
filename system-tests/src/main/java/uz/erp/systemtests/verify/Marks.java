package uz.erp.systemtests.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By what a store is known in a text: its tenant key and the name of its schema. */
final class Marks {

  /** A key or a schema name, or what looks like one; the longest run of such letters. */
  private static final Pattern NAME = Pattern.compile("tenant_[a-z0-9_]+|[a-z0-9-]+_[0-9a-f]{8}");

  private final Map<String, String> schemas = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();

  Marks(List<Tenant> tenants) {
    for (Tenant tenant : tenants) {
      schemas.put(tenant.key(), tenant.schema());
      owners.put(tenant.key(), tenant.key());
      owners.put(tenant.schema(), tenant.key());
    }
  }

  boolean isKey(String name) {
    return schemas.containsKey(name);
  }

  boolean belong(String key, String schema) {
    return schema.equals(schemas.get(key));
  }

  /** A mark of another store in a text of this one. */
  Optional<String> foreignIn(String key, String text) {
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      String owner = owners.get(names.group());
      if (owner != null && !owner.equals(key)) {
        return Optional.of(names.group());
      }
    }
    return Optional.empty();
  }
}
