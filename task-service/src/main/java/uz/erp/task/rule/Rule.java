package uz.erp.task.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.cause.Thresholds;

/**
 * A rule as it is kept.
 *
 * @param activeSince when it was last switched on; what happened before opens nothing by itself
 */
record Rule(
    CauseKind kind,
    RuleDetails details,
    @Nullable Instant activeSince,
    long version,
    Instant updatedAt) {

  boolean isActive() {
    return details.isActive();
  }

  Thresholds thresholds() {
    return details.thresholds();
  }

  /** Whether what happened then is for this rule to act on. */
  boolean minds(Instant at) {
    return isActive() && activeSince != null && !at.isBefore(activeSince);
  }
}
