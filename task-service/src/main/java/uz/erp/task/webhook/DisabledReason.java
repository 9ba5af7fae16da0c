package uz.erp.task.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import uz.erp.task.task.Coded;

/** Why nothing is sent to an endpoint. */
public enum DisabledReason implements Coded {
  BY_HAND("by_hand"),
  /** It answered 410. */
  GONE("gone"),
  /** For days nothing was taken. */
  FAILING("failing");

  private final String code;

  DisabledReason(String code) {
    this.code = code;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  static DisabledReason of(String code) {
    return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst().orElseThrow();
  }
}
