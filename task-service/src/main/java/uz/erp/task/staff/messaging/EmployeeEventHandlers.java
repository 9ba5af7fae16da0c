package uz.erp.task.staff.messaging;

import org.springframework.stereotype.Component;
import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.Handles;
import uz.erp.task.staff.Staff;

/** Keeps the copy of employees up to date. */
@Component
class EmployeeEventHandlers {

  private final Staff staff;

  EmployeeEventHandlers(Staff staff) {
    this.staff = staff;
  }

  /** Each of these types carries the whole employee. */
  @Handles({"auth.employee-hired.v1", "auth.employee-changed.v1", "auth.employee-dismissed.v1"})
  void employee(EmployeeFacts facts, CloudEvent event) {
    staff.update(facts.employee(), event.aggregateversion(), event.time());
  }
}
