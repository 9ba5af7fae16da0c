package uz.erp.task.task;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.EntityTags;
import uz.erp.task.staff.Employee;
import uz.erp.task.staff.Staff;

/** Hands out tasks and takes them back done. */
@Service
public class TaskDesk {

  private final Tasks tasks;
  private final TaskQueries queries;
  private final Staff staff;
  private final StoreClock clock;

  TaskDesk(Tasks tasks, TaskQueries queries, Staff staff, StoreClock clock) {
    this.tasks = tasks;
    this.queries = queries;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 400 on {@code assigned_to} when nobody with that id works in the store
   */
  @Transactional
  public TaskView create(NewTask asked) {
    CurrentEmployee creator = CurrentEmployee.get();
    staff.meet(new Employee(creator.employeeId(), creator.name(), creator.role(), true));
    Long assignee = asked.assignedTo();
    if (assignee != null && assignee != creator.employeeId() && !staff.isAtWork(assignee)) {
      throw ProblemException.field("assigned_to", "validation.employee_unknown");
    }
    Task task = tasks.saveAndFlush(new Task(asked, creator.employeeId(), clock.now()));
    return queries.get(task.id(), Viewer.current());
  }

  /**
   * @throws ProblemException 404, 409 unless the task is pending, 412
   */
  @Transactional
  public TaskView start(long id, @Nullable String ifMatch) {
    return move(id, ifMatch, Task::start);
  }

  /**
   * @throws ProblemException 404, 409 unless the task is in progress, 412
   */
  @Transactional
  public TaskView complete(long id, @Nullable String ifMatch) {
    return move(id, ifMatch, Task::complete);
  }

  private TaskView move(long id, @Nullable String ifMatch, BiConsumer<Task, Instant> move) {
    Viewer viewer = Viewer.current();
    Task task =
        tasks
            .findLocked(id)
            .filter(found -> viewer.seesAll() || found.concerns(viewer.employeeId()))
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    EntityTags.requireMatch(ifMatch, task.version());
    move.accept(task, clock.now());
    tasks.saveAndFlush(task);
    return queries.get(id, viewer);
  }
}
