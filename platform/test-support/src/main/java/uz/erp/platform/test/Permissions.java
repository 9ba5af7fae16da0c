package uz.erp.platform.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which permissions roles and API keys have, as {@code roles.json} of auth-service says; the build
 * copies it into this module.
 */
final class Permissions {

  private static final JsonNode CATALOG = read();

  private Permissions() {}

  /** The codes of the roles, in their order. */
  static List<String> roles() {
    return CATALOG.path("roles").valueStream().map(one -> one.path("role").stringValue()).toList();
  }

  /** What one role may do. */
  static List<String> of(String role) {
    return CATALOG
        .path("roles")
        .valueStream()
        .filter(one -> one.path("role").stringValue().equals(role))
        .findFirst()
        .map(one -> texts(one.path("permissions")).toList())
        .orElseThrow(() -> new IllegalArgumentException("roles.json has no role " + role));
  }

  /** Every scope that an API key can have. */
  static List<String> ofApiKeys() {
    Set<String> scopes = new LinkedHashSet<>();
    roles().forEach(role -> scopes.addAll(of(role)));
    texts(CATALOG.path("permissions_of_people_only")).forEach(scopes::remove);
    texts(CATALOG.path("permissions_of_api_keys_only")).forEach(scopes::add);
    return List.copyOf(scopes);
  }

  private static Stream<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue);
  }

  private static JsonNode read() {
    try (InputStream file =
        Objects.requireNonNull(
            Permissions.class.getResourceAsStream("/auth-service/roles.json"), "roles.json")) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
