package uz.erp.task.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import uz.erp.task.task.Coded;

/** How far a delivery is. */
public enum DeliveryStatus implements Coded {
  PENDING("pending"),
  DELIVERED("delivered"),
  /** Tried as often as the schedule has it. */
  FAILED("failed"),
  /** The endpoint was disabled before. */
  CANCELLED("cancelled");

  private final String code;

  DeliveryStatus(String code) {
    this.code = code;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  static DeliveryStatus of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst().orElseThrow();
  }
}
