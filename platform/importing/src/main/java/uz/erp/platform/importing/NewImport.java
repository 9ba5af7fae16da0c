package uz.erp.platform.importing;

import uz.erp.platform.access.CurrentEmployee;

/**
 * An import that someone asks for.
 *
 * @param dryRun whether to find out what would happen only
 */
public record NewImport(
    String mode, boolean dryRun, String fileName, long employeeId, String employeeName) {

  public static NewImport by(
      CurrentEmployee employee, String mode, boolean dryRun, String fileName) {
    return new NewImport(
        mode, dryRun, fileName, employee.employeeId(), String.valueOf(employee.name()));
  }
}
