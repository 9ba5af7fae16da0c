package uz.erp.auth.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the audit log records. */
public enum AuditAction {
  REGISTERED,
  SIGNED_IN,
  SIGN_IN_FAILED,
  SIGN_IN_LOCKED,
  PROFILE_CHANGED,
  PASSWORD_CHANGED,
  PASSWORD_RESET,
  EMPLOYEE_HIRED,
  EMPLOYEE_CHANGED,
  EMPLOYEE_ROLE_CHANGED,
  EMPLOYEE_DISMISSED,
  STORE_OPENED,
  STORE_CHANGED,
  STORE_DELETED,
  STORE_RESTORED,
  KEY_ROTATED,
  API_KEY_MADE,
  API_KEY_CHANGED,
  API_KEY_ROTATED,
  API_KEY_REVOKED;

  /** The name on the wire and in the database. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AuditAction> find(String code) {
    return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(AuditAction::code).toList();
  }
}
