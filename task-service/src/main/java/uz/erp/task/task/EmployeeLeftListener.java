package uz.erp.task.task;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.task.staff.EmployeeLeft;
import uz.erp.task.task.TaskChanged.Kind;

/**
 * Unassigns the open tasks of templates from an employee who has left. Tasks that employees
 * assigned stay assigned and show as unattended.
 */
@Component
class EmployeeLeftListener {

  private static final List<TaskStatus> OPEN =
      Arrays.stream(TaskStatus.values()).filter(TaskStatus::isOpen).toList();

  private final Tasks tasks;
  private final TaskJournal journal;

  EmployeeLeftListener(Tasks tasks, TaskJournal journal) {
    this.tasks = tasks;
    this.journal = journal;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(EmployeeLeft left) {
    for (Task task : tasks.listLocked(left.employeeId(), TaskSource.TEMPLATE, OPEN)) {
      Instant at = left.at();
      List<FieldChange> changes = task.change(task.details().assignedTo(null), at);
      tasks.saveAndFlush(task);
      journal.record(task.ref(), Kind.ASSIGNED, null, left.employeeId(), at, changes, null);
    }
  }
}
