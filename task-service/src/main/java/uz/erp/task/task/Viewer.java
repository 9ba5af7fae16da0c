package uz.erp.task.task;

import uz.erp.platform.access.CurrentEmployee;

/**
 * Whose eyes tasks are seen with.
 *
 * @param seesAll owner and manager; everyone else sees what concerns themselves
 */
public record Viewer(long employeeId, boolean seesAll) {

  /** The employee of the current request. */
  public static Viewer current() {
    CurrentEmployee employee = CurrentEmployee.get();
    return new Viewer(employee.employeeId(), employee.has("view_all"));
  }
}
