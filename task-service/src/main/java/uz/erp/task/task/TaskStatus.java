package uz.erp.task.task;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The status of a task. */
public enum TaskStatus implements WireEnum {
  PENDING("pending"),
  IN_PROGRESS("in_progress"),
  ON_REVIEW("on_review"),
  COMPLETED("completed"),
  CANCELLED("cancelled");

  @EnumeratedValue private final String code;

  TaskStatus(String code) {
    this.code = code;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  /** Whether the work is not finished. */
  public boolean isOpen() {
    return this != COMPLETED && this != CANCELLED;
  }
}
