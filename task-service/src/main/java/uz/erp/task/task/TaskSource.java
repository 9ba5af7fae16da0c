package uz.erp.task.task;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What created a task. */
public enum TaskSource implements WireEnum {
  PERSON("person"),
  TEMPLATE("template"),
  RULE("rule");

  @EnumeratedValue private final String code;

  TaskSource(String code) {
    this.code = code;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }
}
