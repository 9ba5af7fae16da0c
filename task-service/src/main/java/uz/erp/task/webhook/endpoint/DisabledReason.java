package uz.erp.task.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import uz.erp.task.task.WireEnum;

/** Why an endpoint is disabled. */
public enum DisabledReason implements WireEnum {
  BY_HAND("by_hand"),
  /** It answered 410. */
  GONE("gone"),
  /** No delivery succeeded for days. */
  FAILING("failing");

  @EnumeratedValue private final String code;

  DisabledReason(String code) {
    this.code = code;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }
}
