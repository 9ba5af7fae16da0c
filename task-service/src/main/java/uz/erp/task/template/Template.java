package uz.erp.task.template;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import uz.erp.task.task.NewTask;
import uz.erp.task.task.TaskSource;

/**
 * What tasks are made from, by hand or when it recurs. A deleted one stays for its tasks. The next
 * occurrence is moved on by a job, which is no change of the template's version; its row is locked
 * before it is changed by either.
 */
@Entity
@Table(name = "task_template")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the empty constructor leaves out
class Template {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Embedded private TemplateDetails details;

  @OptimisticLock(excluded = true)
  private @Nullable LocalDate nextOccurrenceOn;

  @OptimisticLock(excluded = true)
  private @Nullable Instant nextOccurrenceAt;

  /** As of the loading; the entity is refreshed when it is assigned to another employee. */
  @Formula("(select e.full_name from employee e where e.id = assigned_to)")
  private @Nullable String assignedToName;

  @Formula("(select e.is_active from employee e where e.id = assigned_to)")
  private @Nullable Boolean assigneeActive;

  @Version private long version = 1;

  @Column(updatable = false)
  private Instant createdAt;

  private Instant updatedAt;
  private @Nullable Instant deletedAt;

  protected Template() {}

  Template(TemplateDetails details, Instant now) {
    this.details = details;
    this.createdAt = now;
    this.updatedAt = now;
  }

  void change(TemplateDetails wish, Instant now) {
    details = wish;
    updatedAt = now;
  }

  /** Plans the next occurrence; both null for none. */
  void plan(@Nullable LocalDate day, @Nullable Instant at) {
    nextOccurrenceOn = day;
    nextOccurrenceAt = at;
  }

  void delete(Instant now) {
    deletedAt = now;
    plan(null, null);
  }

  /** The task to be made from it now. */
  NewTask task(@Nullable Long assignedTo, @Nullable Instant dueDate) {
    return new NewTask(
        details.title(),
        details.description(),
        details.priority(),
        details.category(),
        assignedTo,
        dueDate,
        TaskSource.TEMPLATE,
        details.requiresReview(),
        id(),
        details.checklist());
  }

  /** When a task that begins then is due; null when its tasks never are. */
  @Nullable Instant dueDate(Instant from) {
    Integer hours = details.dueInHours();
    return hours == null ? null : from.plus(Duration.ofHours(hours));
  }

  TemplateView view() {
    return new TemplateView(
        id(),
        details.title(),
        details.description(),
        details.priority(),
        details.category(),
        details.assignedTo(),
        assignedToName,
        assigneeActive,
        details.dueInHours(),
        details.checklist(),
        details.requiresReview(),
        details.isActive(),
        details.recurrence(),
        nextOccurrenceAt,
        version,
        createdAt,
        updatedAt);
  }

  TemplateDetails details() {
    return details;
  }

  @Nullable LocalDate nextOccurrenceOn() {
    return nextOccurrenceOn;
  }

  boolean isStored() {
    return id != null;
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
