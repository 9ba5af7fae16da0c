package uz.erp.task.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import uz.erp.task.task.WireEnum;

/** How far a delivery is. */
public enum DeliveryStatus implements WireEnum {
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
}
