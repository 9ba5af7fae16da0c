package uz.erp.auth.audit;

import org.jspecify.annotations.Nullable;

/** Whom or what it was done to, under the name it had then. */
public record AuditTarget(String type, @Nullable Long id, String name) {

  public static AuditTarget user(long id, String name) {
    return new AuditTarget("user", id, name);
  }

  public static AuditTarget employee(long id, String name) {
    return new AuditTarget("employee", id, name);
  }

  public static AuditTarget store(long id, String name) {
    return new AuditTarget("store", id, name);
  }

  public static AuditTarget apiKey(long id, String name) {
    return new AuditTarget("api_key", id, name);
  }

  public static AuditTarget key(String kid) {
    return new AuditTarget("signing_key", null, kid);
  }
}
