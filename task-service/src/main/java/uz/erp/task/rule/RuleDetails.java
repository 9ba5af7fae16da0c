package uz.erp.task.rule;

import org.jspecify.annotations.Nullable;
import uz.erp.task.cause.Thresholds;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/**
 * The settings of a rule.
 *
 * @param assignedTo null leaves the tasks unassigned
 * @param dueInHours null gives them no due date
 */
public record RuleDetails(
    boolean isActive,
    @Nullable Long assignedTo,
    TaskPriority priority,
    TaskCategory category,
    @Nullable Integer dueInHours,
    Thresholds thresholds) {}
