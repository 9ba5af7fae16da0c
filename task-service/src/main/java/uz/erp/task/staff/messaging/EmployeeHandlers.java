package uz.erp.task.staff.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.erp.task.staff.Staff;

/** One handler per kind of event about an employee. */
@Configuration(proxyBeanMethods = false)
class EmployeeHandlers {

  @Bean
  EmployeeHandler employeeHired(Staff staff) {
    return new EmployeeHandler("auth.employee-hired.v1", staff);
  }

  @Bean
  EmployeeHandler employeeChanged(Staff staff) {
    return new EmployeeHandler("auth.employee-changed.v1", staff);
  }

  @Bean
  EmployeeHandler employeeDismissed(Staff staff) {
    return new EmployeeHandler("auth.employee-dismissed.v1", staff);
  }
}
