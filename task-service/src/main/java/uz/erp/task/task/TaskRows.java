package uz.erp.task.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uz.erp.task.cause.CauseView;

/** Maps rows to tasks; beside the entity, because a view has figures of several tables. */
final class TaskRows {

  /** Parameter: {@code :now}. */
  static final String SELECT =
      """
      select task.*, assignee.full_name as assigned_to_name, assignee.is_active as assignee_active,
             creator.full_name as created_by_name,
             coalesce(task.due_date < :now
                      and task.status not in ('completed', 'cancelled'), false) as is_overdue,
             (select count(*) from task_comment c where c.task_id = task.id) as comments_count,
             (select count(*) from task_attachment a where a.task_id = task.id)
               as attachments_count
        from task
        left join employee assignee on assignee.id = task.assigned_to
        left join employee creator on creator.id = task.created_by
      """;

  private TaskRows() {}

  static TaskView view(
      ResultSet row, Map<Long, List<ChecklistItemView>> checklists, Map<Long, CauseView> causes)
      throws SQLException {
    return new TaskView(
        row.getLong("id"),
        row.getString("title"),
        row.getString("description"),
        TaskStatus.valueOf(constant(row, "status")),
        TaskPriority.valueOf(constant(row, "priority")),
        TaskCategory.valueOf(constant(row, "category")),
        row.getObject("assigned_to", Long.class),
        row.getString("assigned_to_name"),
        row.getObject("assignee_active", Boolean.class),
        row.getObject("created_by", Long.class),
        row.getString("created_by_name"),
        TaskSource.valueOf(constant(row, "source")),
        row.getObject("template_id", Long.class),
        instant(row, "due_date"),
        row.getBoolean("is_overdue"),
        row.getBoolean("requires_review"),
        instant(row, "started_at"),
        instant(row, "submitted_at"),
        instant(row, "completed_at"),
        row.getString("review_comment"),
        instant(row, "cancelled_at"),
        row.getString("cancel_reason"),
        row.getLong("comments_count"),
        row.getLong("attachments_count"),
        checklists.getOrDefault(row.getLong("id"), List.of()),
        causes.get(row.getLong("id")),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static String constant(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
