package uz.erp.task.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import uz.erp.task.task.WireEnum;

/** The state of a delivery. */
public enum DeliveryStatus implements WireEnum {
  PENDING("pending"),
  DELIVERED("delivered"),
  /** After the last attempt of the schedule. */
  FAILED("failed"),
  /** The endpoint was disabled before it was delivered. */
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
