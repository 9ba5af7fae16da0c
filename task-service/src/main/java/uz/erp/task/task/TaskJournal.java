package uz.erp.task.task;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uz.erp.task.task.TaskChanged.Kind;

/**
 * Publishes what happened to a task: in brief to the features that act on it, in full to the
 * history.
 */
@Component
public class TaskJournal {

  private final ApplicationEventPublisher facts;

  TaskJournal(ApplicationEventPublisher facts) {
    this.facts = facts;
  }

  /** A comment was added; its text is not part of the history. */
  public void recordComment(TaskRef task, long by, Instant at) {
    record(task, Kind.COMMENTED, by, null, at, List.of(), null);
  }

  /** Something that belongs to the task changed, such as a file. */
  public void recordPart(TaskRef task, String action, long by, Instant at, FieldChange change) {
    facts.publishEvent(new TaskHistoryEntry(task.id(), action, by, at, List.of(change), null));
    facts.publishEvent(changed(task, Kind.CHANGED, by, null));
  }

  /** The task was deleted; if it was open, its employees are notified as if it was cancelled. */
  void recordDeletion(TaskRef task, boolean wasOpen, long by, Instant at) {
    facts.publishEvent(new TaskHistoryEntry(task.id(), "deleted", by, at, List.of(), null));
    if (wasOpen) {
      facts.publishEvent(changed(task, Kind.CANCELLED, by, null));
    }
  }

  void record(
      TaskRef task,
      Kind kind,
      @Nullable Long by,
      @Nullable Long formerAssignee,
      Instant at,
      List<FieldChange> changes,
      @Nullable String comment) {
    List<FieldChange> real = changes.stream().filter(FieldChange::isReal).toList();
    String action = kind.name().toLowerCase(Locale.ROOT);
    facts.publishEvent(new TaskHistoryEntry(task.id(), action, by, at, real, comment));
    facts.publishEvent(changed(task, kind, by == null ? 0 : by, formerAssignee));
  }

  private static TaskChanged changed(
      TaskRef task, Kind kind, long by, @Nullable Long formerAssignee) {
    return new TaskChanged(
        task.id(), kind, by, task.assignedTo(), formerAssignee, task.createdBy(), task.title());
  }
}
