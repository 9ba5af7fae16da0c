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
 * Moves tasks along. Everyone moves those that concern them, owner and manager all; what an owner
 * or manager alone may do is said where it is asked for.
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
    return move(id, ifMatch, TaskTransition.START, null);
  }

  /**
   * @throws ProblemException 404, 412, 409 unless the task is in progress and all that is required
   *     is ticked off
   */
  public TaskView submit(long id, @Nullable String ifMatch) {
    return move(id, ifMatch, TaskTransition.SUBMIT, null);
  }

  /**
   * @throws ProblemException 404, 412, 409 as {@link #submit}, and {@code review_required} when it
   *     is somebody else's to say that this work is done
   */
  public TaskView complete(long id, @Nullable String ifMatch) {
    return move(id, ifMatch, TaskTransition.COMPLETE, null);
  }

  /**
   * @throws ProblemException 404, 412, 409 unless the task is on review
   */
  public TaskView approve(long id, @Nullable String ifMatch) {
    return move(id, ifMatch, TaskTransition.APPROVE, null);
  }

  /**
   * @param comment what is wrong with the work
   * @throws ProblemException 404, 412, 409 unless the task is on review
   */
  public TaskView reject(long id, @Nullable String ifMatch, @Nullable String comment) {
    return move(id, ifMatch, TaskTransition.REJECT, comment);
  }

  /**
   * @throws ProblemException 404, 412, 409 when the work is over
   */
  public TaskView cancel(long id, @Nullable String ifMatch, @Nullable String reason) {
    return move(id, ifMatch, TaskTransition.CANCEL, reason);
  }

  /**
   * Ticks something off, or says that it is not done after all.
   *
   * @throws ProblemException 404, 412, 409 {@code task_closed} when the work is over
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
      journal.noted(
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

  private TaskView move(
      long id, @Nullable String ifMatch, TaskTransition move, @Nullable String said) {
    Viewer viewer = Viewer.current();
    Task task = locks.find(id, ifMatch);
    Instant now = clock.now();
    FieldChange moved = task.move(move, said, now);
    if (move == TaskTransition.COMPLETE) {
      requireNoReview(task, viewer);
    }
    if (move.isReady() && checklists.isOpen(id)) {
      throw new ProblemException(TaskProblem.CHECKLIST_OPEN);
    }
    tasks.saveAndFlush(task);
    journal.tell(task.ref(), move.fact(), viewer.employeeId(), null, now, List.of(moved), said);
    return queries.get(id, viewer);
  }

  private static void requireNoReview(Task task, Viewer viewer) {
    boolean own = task.isAssignedTo(viewer.employeeId());
    if (task.requiresReview() && (own || !viewer.seesAll())) {
      throw new ProblemException(TaskProblem.REVIEW_REQUIRED);
    }
  }
}
