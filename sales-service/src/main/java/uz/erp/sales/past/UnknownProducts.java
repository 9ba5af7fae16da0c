package uz.erp.sales.past;

import java.util.Optional;

/** What becomes of a line whose product the store does not have. */
public enum UnknownProducts {
  /** Its receipt is not taken. */
  REFUSE("false", "refuse"),
  /** It is kept with its name alone. */
  AS_TEXT("as_text", "as_text");

  private final String parameter;
  private final String mode;

  UnknownProducts(String parameter, String mode) {
    this.parameter = parameter;
    this.mode = mode;
  }

  public String parameter() {
    return parameter;
  }

  public String mode() {
    return mode;
  }

  static UnknownProducts ofMode(String mode) {
    return mode.equals(AS_TEXT.mode) ? AS_TEXT : REFUSE;
  }

  /** As the parameter {@code create_unknown} says it. */
  public static Optional<UnknownProducts> find(String parameter) {
    for (UnknownProducts value : values()) {
      if (value.parameter.equals(parameter)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
