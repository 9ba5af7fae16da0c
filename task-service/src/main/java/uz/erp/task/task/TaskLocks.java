package uz.erp.task.task;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;
import uz.erp.task.staff.Staff;

/** Finds a task that the current employee may see and locks its row. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TaskLocks {

  private final Tasks tasks;
  private final Staff staff;

  TaskLocks(Tasks tasks, Staff staff) {
    this.tasks = tasks;
    this.staff = staff;
  }

  /**
   * The task, for features that add to it.
   *
   * @throws ProblemException 404 when there is no such task for the current employee
   */
  public TaskRef lock(long id) {
    return find(id, null).ref();
  }

  Task find(long id, @Nullable String ifMatch) {
    staff.recordCurrent();
    Viewer viewer = Viewer.current();
    Task task =
        tasks
            .findLocked(id)
            .filter(found -> viewer.seesAll() || found.concerns(viewer.employeeId()))
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    EntityTags.requireMatch(ifMatch, task.version());
    return task;
  }
}
