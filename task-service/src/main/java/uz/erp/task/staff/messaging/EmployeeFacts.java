package uz.erp.task.staff.messaging;

import uz.erp.task.staff.Employee;

/** What tasks need of {@code auth.employee-*.v1}. */
record EmployeeFacts(long employeeId, String fullName, String role, boolean isActive) {

  Employee employee() {
    return new Employee(employeeId, fullName, role, isActive);
  }
}
