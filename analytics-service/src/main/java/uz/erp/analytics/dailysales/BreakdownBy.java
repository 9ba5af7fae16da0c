package uz.erp.analytics.dailysales;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** What trade is broken down by. */
public enum BreakdownBy {
  HOUR,
  METHOD,
  CASHIER,
  REGISTER;

  /** On the wire and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws ProblemException 400 naming {@code by} when it is missing or unknown
   */
  public static BreakdownBy named(@Nullable String code) {
    if (code == null || code.isBlank()) {
      throw ProblemException.field("by", "validation.required");
    }
    return Arrays.stream(values())
        .filter(by -> by.code().equals(code))
        .findFirst()
        .orElseThrow(() -> ProblemException.field("by", "validation.one_of", codes()));
  }

  private static String codes() {
    return Arrays.stream(values()).map(BreakdownBy::code).collect(Collectors.joining(", "));
  }
}
