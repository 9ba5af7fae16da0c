package uz.erp.platform.tenancy;

import java.util.regex.Pattern;

/** The names of a service's database roles; roles are per server, so each carries the service. */
record Roles(String service, String login) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  Roles {
    requireName(service);
    requireName(login);
  }

  /** What every tenant role of the service inherits from. */
  String tenants() {
    return service + "_tenants";
  }

  /** The role that may touch this schema and no other. */
  String of(String schema) {
    return requireName(service + "_" + schema);
  }

  private static String requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a role name: " + name);
    }
    return name;
  }
}
