package uz.erp.task.task;

import uz.erp.platform.access.CurrentEmployee;

/**
 * The employee who reads tasks, and whether they see all.
 *
 * @param seesAll owner and manager; other employees see tasks assigned to or created by them
 */
public record Viewer(long employeeId, boolean seesAll) {

  /** The employee of the current request. */
  public static Viewer current() {
    CurrentEmployee employee = CurrentEmployee.get();
    return new Viewer(employee.employeeId(), employee.has("view_all"));
  }
}
