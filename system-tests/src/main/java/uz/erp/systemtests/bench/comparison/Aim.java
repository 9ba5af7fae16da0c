package uz.erp.systemtests.bench.comparison;

/**
 * What the median of a ratio is to reach, first and then.
 *
 * @param atLeast whether more is better
 */
public record Aim(boolean atLeast, double first, double then) {

  public static Aim atLeast(double first, double then) {
    return new Aim(true, first, then);
  }

  public static Aim atMost(double first, double then) {
    return new Aim(false, first, then);
  }

  String verdict(double ratio) {
    if (isReachedBy(ratio, then)) {
      return "both reached";
    }
    return isReachedBy(ratio, first) ? "first reached" : "NOT reached";
  }

  String text() {
    return "%s %s, then %s".formatted(atLeast ? "≥" : "≤", Spread.text(first), Spread.text(then));
  }

  private boolean isReachedBy(double ratio, double bound) {
    return atLeast ? ratio >= bound : ratio <= bound;
  }
}
