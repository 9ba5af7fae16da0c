package uz.erp.task.task;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.task.staff.Staff;
import uz.erp.task.task.TaskChanged.Kind;

/** Creates, changes, assigns and deletes tasks. */
@Service
@Transactional
public class TaskService {

  private final Tasks tasks;
  private final TaskLocks locks;
  private final Checklists checklists;
  private final TaskQueries queries;
  private final TaskJournal journal;
  private final Staff staff;
  private final StoreClock clock;

  TaskService(
      Tasks tasks,
      TaskLocks locks,
      Checklists checklists,
      TaskQueries queries,
      TaskJournal journal,
      Staff staff,
      StoreClock clock) {
    this.tasks = tasks;
    this.locks = locks;
    this.checklists = checklists;
    this.queries = queries;
    this.journal = journal;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Creates a task on behalf of the current employee.
   *
   * @throws ProblemException 400 on {@code assigned_to} when that employee does not work in the
   *     store
   */
  public TaskView create(NewTask asked) {
    staff.recordCurrent();
    Long assignee = asked.assignedTo();
    if (assignee != null && !staff.isAtWorkLocked(assignee)) {
      throw unknown();
    }
    Viewer creator = Viewer.current();
    Task task = save(asked, creator.employeeId());
    return queries.get(task.id(), creator);
  }

  /**
   * Creates a task for a rule, a template or a webhook. If the assignee does not work in the store,
   * the task is unassigned.
   *
   * @return its id
   */
  public long open(NewTask asked) {
    Long assignee = asked.assignedTo();
    boolean present = assignee != null && staff.isAtWorkLocked(assignee);
    return save(present ? asked : asked.assignedTo(null), null).id();
  }

  /**
   * Replaces the details of the task.
   *
   * @throws ProblemException 404, 412, 409 when it is closed, 400 on {@code assigned_to}
   */
  public TaskView change(long id, @Nullable String ifMatch, UnaryOperator<TaskDetails> change) {
    Viewer viewer = Viewer.current();
    Task task = locks.find(id, ifMatch);
    TaskDetails before = task.details();
    TaskDetails after = change.apply(before);
    Instant now = clock.now();
    List<FieldChange> changes = task.change(after, now);
    if (!changes.isEmpty()) {
      boolean handedOver = changes.stream().anyMatch(c -> c.field().equals("assigned_to"));
      Long assignee = after.assignedTo();
      if (handedOver && assignee != null && !staff.isAtWork(assignee)) {
        throw unknown();
      }
      tasks.saveAndFlush(task);
      journal.record(
          task.ref(),
          handedOver ? Kind.ASSIGNED : Kind.CHANGED,
          viewer.employeeId(),
          handedOver ? before.assignedTo() : null,
          now,
          changes,
          null);
    }
    return queries.get(id, viewer);
  }

  /**
   * Assigns the task; null unassigns it.
   *
   * @throws ProblemException as {@link #change}
   */
  public TaskView assign(long id, @Nullable String ifMatch, @Nullable Long assignee) {
    return change(id, ifMatch, details -> details.assignedTo(assignee));
  }

  /**
   * Deletes the task; its history is kept. Its employees are notified as if an open one was
   * cancelled.
   *
   * @throws ProblemException 404, 412
   */
  public void delete(long id, @Nullable String ifMatch) {
    Task task = locks.find(id, ifMatch);
    Instant now = clock.now();
    task.delete(now);
    tasks.saveAndFlush(task);
    journal.recordDeletion(task.ref(), task.isOpen(), Viewer.current().employeeId(), now);
  }

  private Task save(NewTask asked, @Nullable Long createdBy) {
    Instant now = clock.now();
    Task task = tasks.saveAndFlush(new Task(asked, createdBy, now));
    checklists.add(task.id(), asked.checklist());
    journal.record(task.ref(), Kind.CREATED, createdBy, null, now, List.of(), null);
    return task;
  }

  private static ProblemException unknown() {
    return ProblemException.field("assigned_to", "validation.employee_unknown");
  }
}
