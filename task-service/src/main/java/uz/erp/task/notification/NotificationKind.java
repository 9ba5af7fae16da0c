package uz.erp.task.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import uz.erp.task.task.WireEnum;

/** What a notification is about. */
public enum NotificationKind implements WireEnum {
  ASSIGNED("assigned"),
  UNASSIGNED("unassigned"),
  DUE_SOON("due_soon"),
  OVERDUE("overdue"),
  SUBMITTED("submitted"),
  APPROVED("approved"),
  REJECTED("rejected"),
  COMMENTED("commented"),
  CANCELLED("cancelled");

  private final String code;

  NotificationKind(String code) {
    this.code = code;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  static NotificationKind of(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }
}
