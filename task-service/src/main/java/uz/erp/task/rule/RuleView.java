package uz.erp.task.rule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.cause.RiskSegment;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/** A rule as clients see it. */
@Schema(name = "TaskRule")
public record RuleView(
    CauseKind kind,
    boolean isActive,
    @Schema(description = "When it was last switched on.") @Nullable Instant activeSince,
    @Schema(description = "Employee id; null leaves its tasks unassigned.")
        @Nullable Long assignedTo,
    @Nullable String assignedToName,
    TaskPriority priority,
    TaskCategory category,
    @Schema(description = "Null gives its tasks no due date.") @Nullable Integer dueInHours,
    @Schema(description = "Of expiring_batch: so many days before the last day; else null.")
        @Nullable Integer daysBefore,
    @Schema(
            description =
                "Of cash_difference: over or short by so much or more; null for the store's limit.")
        @Nullable Money minAmount,
    @Schema(description = "Of customer_at_risk: entering one of these from outside; else null.")
        @Nullable List<RiskSegment> segments,
    @Schema(description = "Tasks it opened since it was switched on.") long openedCount,
    @Schema(description = "Found since then beyond 200 in one evaluation: counted, without a task.")
        long skippedCount,
    long version,
    Instant updatedAt) {}
