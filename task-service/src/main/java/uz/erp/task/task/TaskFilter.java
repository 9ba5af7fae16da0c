package uz.erp.task.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Filters of a list of tasks; null does not filter.
 *
 * @param dueAfter at this time or later
 * @param dueBefore before this time
 * @param overdue open after their due date, or all others
 * @param unattended open and assigned to an employee who has left, or all others
 */
public record TaskFilter(
    @Nullable TaskStatus status,
    @Nullable TaskPriority priority,
    @Nullable TaskCategory category,
    @Nullable Long assignedTo,
    @Nullable Long createdBy,
    @Nullable Instant dueAfter,
    @Nullable Instant dueBefore,
    @Nullable Boolean overdue,
    @Nullable Boolean unattended) {

  static final String CONDITION =
      """
        and (cast(:status as text) is null or task.status = :status)
        and (cast(:priority as text) is null or task.priority = :priority)
        and (cast(:category as text) is null or task.category = :category)
        and (cast(:assignee as bigint) is null or task.assigned_to = :assignee)
        and (cast(:creator as bigint) is null or task.created_by = :creator)
        and (cast(:due_after as timestamptz) is null or task.due_date >= :due_after)
        and (cast(:due_before as timestamptz) is null or task.due_date < :due_before)
        and (cast(:overdue as boolean) is null or :overdue = coalesce(
             task.due_date < :now and task.status not in ('completed', 'cancelled'), false))
        and (cast(:unattended as boolean) is null or :unattended = (
             task.status not in ('completed', 'cancelled')
             and exists (select from employee e where e.id = task.assigned_to and not e.is_active)))
      """;

  /** By the four documented filters only. */
  public static TaskFilter of(
      @Nullable TaskStatus status,
      @Nullable TaskPriority priority,
      @Nullable TaskCategory category,
      @Nullable Long assignedTo) {
    return new TaskFilter(status, priority, category, assignedTo, null, null, null, null, null);
  }

  MapSqlParameterSource addTo(MapSqlParameterSource parameters) {
    return parameters
        .addValue("status", code(status))
        .addValue("priority", code(priority))
        .addValue("category", code(category))
        .addValue("assignee", assignedTo)
        .addValue("creator", createdBy)
        .addValue("due_after", TaskRows.time(dueAfter))
        .addValue("due_before", TaskRows.time(dueBefore))
        .addValue("overdue", overdue)
        .addValue("unattended", unattended);
  }

  private static @Nullable String code(@Nullable WireEnum coded) {
    return coded == null ? null : coded.code();
  }
}
