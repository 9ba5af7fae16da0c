package uz.erp.task.rule;

import org.jspecify.annotations.Nullable;
import uz.erp.task.cause.Thresholds;
import uz.erp.task.task.TaskCategory;
import uz.erp.task.task.TaskPriority;

/**
 * What the owner sets.
 *
 * @param assignedTo null leaves the tasks to whoever takes them
 * @param dueInHours null gives them no due date
 */
public record RuleDetails(
    boolean isActive,
    @Nullable Long assignedTo,
    TaskPriority priority,
    TaskCategory category,
    @Nullable Integer dueInHours,
    Thresholds thresholds) {}
