package uz.erp.systemtests.badinput;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The roles of employees and their permissions, as {@code roles.json} of auth-service says; the
 * build copies it into this module. That the suite answers them is for the seeds' tests to check.
 */
public final class Roles {

  private static final Map<String, Set<String>> PERMISSIONS = read();

  private Roles() {}

  /** All of them, the owner first. */
  public static List<String> all() {
    return List.copyOf(PERMISSIONS.keySet());
  }

  /** Those a store's first owner hires. */
  public static List<String> hired() {
    return all().stream().filter(role -> !role.equals("owner")).toList();
  }

  /**
   * @throws IllegalArgumentException when there is no such role
   */
  static Set<String> permissions(String role) {
    Set<String> permissions = PERMISSIONS.get(role);
    if (permissions == null) {
      throw new IllegalArgumentException("no such role: " + role);
    }
    return permissions;
  }

  private static Map<String, Set<String>> read() {
    try (InputStream file =
        Objects.requireNonNull(
            Roles.class.getResourceAsStream("/auth-service/roles.json"), "roles.json")) {
      Map<String, Set<String>> roles = new LinkedHashMap<>();
      for (JsonNode role : JsonMapper.shared().readTree(file).path("roles")) {
        Set<String> permissions = new LinkedHashSet<>();
        role.path("permissions").forEach(one -> permissions.add(one.stringValue()));
        roles.put(role.path("role").stringValue(), permissions);
      }
      return roles;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
