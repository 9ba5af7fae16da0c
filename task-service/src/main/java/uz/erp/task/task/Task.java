package uz.erp.task.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** A piece of work with its status. Its row is locked before it is loaded for a change. */
@Entity
class Task {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String title;
  private @Nullable String description;

  @Enumerated(EnumType.STRING)
  private TaskStatus status;

  @Enumerated(EnumType.STRING)
  private TaskPriority priority;

  @Enumerated(EnumType.STRING)
  private TaskCategory category;

  private @Nullable Long assignedTo;

  @Column(updatable = false)
  private @Nullable Long createdBy;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private TaskSource source;

  @Column(updatable = false)
  private @Nullable Long templateId;

  private boolean requiresReview;
  private @Nullable Instant dueDate;
  private @Nullable Instant startedAt;
  private @Nullable Instant submittedAt;
  private @Nullable Instant completedAt;
  private @Nullable String reviewComment;
  private @Nullable Instant cancelledAt;
  private @Nullable String cancelReason;
  private @Nullable Instant deletedAt;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected Task() {}

  Task(NewTask asked, @Nullable Long createdBy, Instant now) {
    this.title = asked.title();
    this.description = asked.description();
    this.status = TaskStatus.PENDING;
    this.priority = asked.priority();
    this.category = asked.category();
    this.assignedTo = asked.assignedTo();
    this.createdBy = createdBy;
    this.source = asked.source();
    this.templateId = asked.templateId();
    this.requiresReview = asked.requiresReview();
    this.dueDate = asked.dueDate();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /**
   * Changes the status.
   *
   * @param reason the reason of a rejection or a cancellation
   * @return the change of the status
   * @throws ProblemException 409 when the transition does not start at the present status
   */
  FieldChange move(TaskTransition move, @Nullable String reason, Instant now) {
    TaskStatus before = status;
    status = move.from(before);
    updatedAt = now;
    switch (move) {
      case START -> startedAt = now;
      case SUBMIT -> submittedAt = now;
      case COMPLETE, APPROVE -> completedAt = now;
      case REJECT -> reviewComment = reason;
      case CANCEL -> {
        cancelledAt = now;
        cancelReason = reason;
      }
    }
    return new FieldChange("status", before.code(), status.code());
  }

  /**
   * Replaces the details.
   *
   * @return the fields that differ now
   * @throws ProblemException 409 {@code task_closed} when there is something to change and it is
   *     closed
   */
  List<FieldChange> change(TaskDetails details, Instant now) {
    List<FieldChange> changes = details().changesTo(details);
    if (!changes.isEmpty()) {
      requireOpen();
      title = details.title();
      description = details.description();
      priority = details.priority();
      category = details.category();
      assignedTo = details.assignedTo();
      dueDate = details.dueDate();
      requiresReview = details.requiresReview();
      updatedAt = now;
    }
    return changes;
  }

  /** Makes a new version because something that belongs to it changed. */
  void touch(Instant now) {
    updatedAt = now;
  }

  /** Deletes it for all readers; the row stays. */
  void delete(Instant now) {
    deletedAt = now;
    updatedAt = now;
  }

  /**
   * @throws ProblemException 409 {@code task_closed} when it is completed or cancelled
   */
  void requireOpen() {
    if (!isOpen()) {
      throw new ProblemException(TaskProblem.TASK_CLOSED, status.code());
    }
  }

  boolean isOpen() {
    return status.isOpen();
  }

  boolean requiresReview() {
    return requiresReview;
  }

  boolean concerns(long employeeId) {
    return (createdBy != null && createdBy == employeeId) || isAssignedTo(employeeId);
  }

  boolean isAssignedTo(long employeeId) {
    return assignedTo != null && assignedTo == employeeId;
  }

  TaskDetails details() {
    return new TaskDetails(
        title, description, priority, category, assignedTo, dueDate, requiresReview);
  }

  TaskRef ref() {
    return new TaskRef(id(), title, assignedTo, createdBy == null ? 0 : createdBy);
  }

  long id() {
    if (id == null) {
      throw new IllegalStateException("not saved yet");
    }
    return id;
  }

  long version() {
    return version;
  }
}
