package uz.erp.auth.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A password as typed; a type of its own so that no log, message or record prints it. */
public record Password(@JsonValue String text) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Password {}

  @Override
  public String toString() {
    return "••••••••";
  }
}
