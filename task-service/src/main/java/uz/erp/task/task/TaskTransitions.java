package uz.erp.task.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;

/**
 * Changes the status of tasks. An employee does so for tasks they may see, owner and manager for
 * all; what only owner or manager may do is declared at the endpoint.
 */
@Service
@Transactional
public class TaskTransitions {

  private final Tasks tasks;
  private final TaskLocks locks;
  private final Checklists checklists;
  private final TaskQueries queries;
  private final TaskJournal journal;
  private final StoreClock clock;

  TaskTransitions(
      Tasks tasks,
      TaskLocks locks,
      Checklists checklists,
      TaskQueries queries,
      TaskJournal journal,
      StoreClock clock) {
    this.tasks = tasks;
    this.locks = locks;
    this.checklists = checklists;
    this.queries = queries;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404, 412, 409 unless the task is pending
   */
  public TaskView start(long id, @Nullable String ifMatch) {
    return transition(id, ifMatch, TaskTransition.START, null);
  }

  /**
   * @throws ProblemException 404, 412, 409 unless the task is in progress and all required items
   *     are done
   */
  public TaskView submit(long id, @Nullable String ifMatch) {
    return transition(id, ifMatch, TaskTransition.SUBMIT, null);
  }

  /**
   * @throws ProblemException 404, 412, 409 as {@link #submit}, and {@code review_required} when the
   *     work must be approved by another employee
   */
  public TaskView complete(long id, @Nullable String ifMatch) {
    return transition(id, ifMatch, TaskTransition.COMPLETE, null);
  }

  /**
   * @throws ProblemException 404, 412, 409 unless the task is on review
   */
  public TaskView approve(long id, @Nullable String ifMatch) {
    return transition(id, ifMatch, TaskTransition.APPROVE, null);
  }

  /**
   * @param comment why the work is rejected
   * @throws ProblemException 404, 412, 409 unless the task is on review
   */
  public TaskView reject(long id, @Nullable String ifMatch, @Nullable String comment) {
    return transition(id, ifMatch, TaskTransition.REJECT, comment);
  }

  /**
   * @throws ProblemException 404, 412, 409 when it is closed
   */
  public TaskView cancel(long id, @Nullable String ifMatch, @Nullable String reason) {
    return transition(id, ifMatch, TaskTransition.CANCEL, reason);
  }

  /**
   * Marks a checklist item as done or not done.
   *
   * @throws ProblemException 404, 412, 409 {@code task_closed} when it is closed
   */
  public TaskView tick(long id, long itemId, @Nullable String ifMatch, boolean done) {
    Viewer viewer = Viewer.current();
    Task task = locks.find(id, ifMatch);
    ChecklistItemView item =
        checklists
            .find(id, itemId)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (item.isDone() != done) {
      task.requireOpen();
      Instant now = clock.now();
      checklists.mark(itemId, done ? now : null, done ? viewer.employeeId() : null);
      task.touch(now);
      tasks.saveAndFlush(task);
      journal.recordPart(
          task.ref(),
          done ? "ticked" : "unticked",
          viewer.employeeId(),
          now,
          done
              ? new FieldChange("checklist", null, item.text())
              : new FieldChange("checklist", item.text(), null));
    }
    return queries.get(id, viewer);
  }

  private TaskView transition(
      long id, @Nullable String ifMatch, TaskTransition transition, @Nullable String reason) {
    Viewer viewer = Viewer.current();
    Task task = locks.find(id, ifMatch);
    Instant now = clock.now();
    FieldChange moved = task.move(transition, reason, now);
    if (transition == TaskTransition.COMPLETE) {
      requireNoReview(task, viewer);
    }
    if (transition.isReady() && checklists.isOpen(id)) {
      throw new ProblemException(TaskProblem.CHECKLIST_OPEN);
    }
    tasks.saveAndFlush(task);
    journal.record(
        task.ref(), transition.fact(), viewer.employeeId(), null, now, List.of(moved), reason);
    return queries.get(id, viewer);
  }

  private static void requireNoReview(Task task, Viewer viewer) {
    boolean own = task.isAssignedTo(viewer.employeeId());
    if (task.requiresReview() && (own || !viewer.seesAll())) {
      throw new ProblemException(TaskProblem.REVIEW_REQUIRED);
    }
  }
}
