package uz.erp.task.template;

import com.fasterxml.jackson.annotation.JsonValue;
import uz.erp.task.task.WireEnum;

/** What an interval of a recurrence is counted in. */
public enum Frequency implements WireEnum {
  DAILY("daily"),
  WEEKLY("weekly"),
  MONTHLY("monthly");

  private final String code;

  Frequency(String code) {
    this.code = code;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }
}
