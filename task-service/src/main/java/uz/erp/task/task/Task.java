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
import org.jspecify.annotations.Nullable;
import uz.erp.platform.problem.ProblemException;

/** A piece of work and where it stands. */
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
  private long createdBy;

  private @Nullable Instant dueDate;
  private @Nullable Instant startedAt;
  private @Nullable Instant completedAt;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;

  @SuppressWarnings("NullAway.Init")
  protected Task() {}

  Task(NewTask asked, long createdBy, Instant now) {
    this.title = asked.title();
    this.description = asked.description();
    this.status = TaskStatus.PENDING;
    this.priority = asked.priority();
    this.category = asked.category();
    this.assignedTo = asked.assignedTo();
    this.createdBy = createdBy;
    this.dueDate = asked.dueDate();
    this.createdAt = now;
    this.updatedAt = now;
  }

  /**
   * Takes up the work.
   *
   * @throws ProblemException 409 unless it is pending
   */
  void start(Instant now) {
    move(TaskMove.START, now);
    startedAt = now;
  }

  /**
   * Ends the work.
   *
   * @throws ProblemException 409 unless it is in progress
   */
  void complete(Instant now) {
    move(TaskMove.COMPLETE, now);
    completedAt = now;
  }

  private void move(TaskMove move, Instant now) {
    status = move.from(status);
    updatedAt = now;
  }

  boolean concerns(long employeeId) {
    return createdBy == employeeId || (assignedTo != null && assignedTo == employeeId);
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
