package uz.erp.task.task;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The part of the store that a task is about. */
public enum TaskCategory implements WireEnum {
  INVENTORY("inventory"),
  SALES("sales"),
  CUSTOMER_SERVICE("customer_service"),
  MAINTENANCE("maintenance"),
  CLEANING("cleaning"),
  OTHER("other");

  @EnumeratedValue private final String code;

  TaskCategory(String code) {
    this.code = code;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }
}
