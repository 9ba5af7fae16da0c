package uz.erp.task.rule.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.cause.RiskSegment;
import uz.erp.task.cause.Thresholds;
import uz.erp.task.rule.RuleDetails;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/** A rule as the owner sets it. */
record RuleForm(
    @NotNull @Nullable Boolean isActive,
    @Positive @Schema(description = "The assignee of its tasks; null leaves them unassigned.")
        @Nullable Long assignedTo,
    @NotNull @Nullable TaskPriority priority,
    @NotNull @Nullable TaskCategory category,
    @Min(1) @Max(8760) @Schema(description = "Null gives its tasks no due date.")
        @Nullable Integer dueInHours,
    @Min(1) @Max(365) @Schema(description = "Of expiring_batch only; null for 7.")
        @Nullable Integer daysBefore,
    @Positive @Schema(description = "Of cash_difference only; null for the store's own limit.")
        @Nullable Money minAmount,
    @Size(min = 1, max = 4)
        @Schema(description = "Of customer_at_risk only; null for At Risk and Can't Lose Them.")
        @Nullable List<@NotNull RiskSegment> segments) {

  private static final int DAYS = 7;
  private static final List<RiskSegment> SEGMENTS =
      List.of(RiskSegment.AT_RISK, RiskSegment.CANT_LOSE_THEM);

  static RuleForm of(RuleDetails rule) {
    Thresholds thresholds = rule.thresholds();
    return new RuleForm(
        rule.isActive(),
        rule.assignedTo(),
        rule.priority(),
        rule.category(),
        rule.dueInHours(),
        thresholds.daysBefore(),
        thresholds.minAmount(),
        thresholds.segments().isEmpty() ? null : thresholds.segments());
  }

  /**
   * @throws ProblemException 400 on a threshold of another rule
   */
  RuleDetails details(CauseKind kind) {
    requireOwn(kind);
    return new RuleDetails(
        Objects.requireNonNull(isActive),
        assignedTo,
        Objects.requireNonNull(priority),
        Objects.requireNonNull(category),
        dueInHours,
        new Thresholds(
            kind == CauseKind.EXPIRING_BATCH && daysBefore == null
                ? Integer.valueOf(DAYS)
                : daysBefore,
            minAmount,
            kind == CauseKind.CUSTOMER_AT_RISK ? chosen() : List.of()));
  }

  /** Each once, in their own order. */
  private List<RiskSegment> chosen() {
    return segments == null ? SEGMENTS : segments.stream().distinct().sorted().toList();
  }

  private void requireOwn(CauseKind kind) {
    FieldErrors errors = new FieldErrors();
    if (daysBefore != null && kind != CauseKind.EXPIRING_BATCH) {
      errors.add("days_before", "validation.not_of_this_rule");
    }
    if (minAmount != null && kind != CauseKind.CASH_DIFFERENCE) {
      errors.add("min_amount", "validation.not_of_this_rule");
    }
    if (segments != null && kind != CauseKind.CUSTOMER_AT_RISK) {
      errors.add("segments", "validation.not_of_this_rule");
    }
    errors.throwIfAny();
  }
}
