package uz.erp.task.template;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import uz.erp.task.task.WireEnum;

/** A day of the week by its short name; in the order of {@link DayOfWeek}. */
public enum Weekday implements WireEnum {
  MONDAY("mon"),
  TUESDAY("tue"),
  WEDNESDAY("wed"),
  THURSDAY("thu"),
  FRIDAY("fri"),
  SATURDAY("sat"),
  SUNDAY("sun");

  private final String code;

  Weekday(String code) {
    this.code = code;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  static Weekday of(DayOfWeek day) {
    return values()[day.ordinal()];
  }
}
