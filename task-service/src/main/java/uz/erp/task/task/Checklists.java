package uz.erp.task.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored checklist items of tasks; changed only with the task's row locked. */
@Component
class Checklists {

  private final JdbcClient jdbc;

  Checklists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(long taskId, List<NewChecklistItem> items) {
    int position = 1;
    for (NewChecklistItem item : items) {
      jdbc.sql(
              """
              insert into task_checklist_item (task_id, position, text, is_required)
              values (:task, :position, :text, :required)
              """)
          .param("task", taskId)
          .param("position", position++)
          .param("text", item.text())
          .param("required", item.isRequired())
          .update();
    }
  }

  Optional<ChecklistItemView> find(long taskId, long itemId) {
    return jdbc.sql("select * from task_checklist_item where task_id = :task and id = :id")
        .param("task", taskId)
        .param("id", itemId)
        .query(Checklists::view)
        .optional();
  }

  void mark(long itemId, @Nullable Instant doneAt, @Nullable Long doneBy) {
    jdbc.sql("update task_checklist_item set done_at = :at, done_by = :by where id = :id")
        .param("at", doneAt == null ? null : doneAt.atOffset(ZoneOffset.UTC))
        .param("by", doneBy)
        .param("id", itemId)
        .update();
  }

  /** Whether a required item is not done. */
  boolean isOpen(long taskId) {
    return jdbc.sql(
            """
            select exists (
              select from task_checklist_item
              where task_id = :task and is_required and done_at is null)
            """)
        .param("task", taskId)
        .query(Boolean.class)
        .single();
  }

  /** The items of several tasks by task, in their order; a task without items is absent. */
  Map<Long, List<ChecklistItemView>> list(Collection<Long> taskIds) {
    if (taskIds.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select * from task_checklist_item where task_id in (:tasks)
            order by task_id, position
            """)
        .param("tasks", taskIds)
        .query((row, number) -> Map.entry(row.getLong("task_id"), Checklists.view(row, number)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static ChecklistItemView view(ResultSet row, int number) throws SQLException {
    OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
    return new ChecklistItemView(
        row.getLong("id"),
        row.getString("text"),
        row.getBoolean("is_required"),
        doneAt != null,
        doneAt == null ? null : doneAt.toInstant(),
        row.getObject("done_by", Long.class));
  }
}
