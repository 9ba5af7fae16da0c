package uz.erp.task.staff.messaging;

import uz.erp.platform.event.CloudEvent;
import uz.erp.platform.inbox.EventHandler;
import uz.erp.task.staff.Staff;

/** Takes over what auth-service says about an employee; each event carries the whole state. */
final class EmployeeHandler implements EventHandler<EmployeeFacts> {

  private final String type;
  private final Staff staff;

  EmployeeHandler(String type, Staff staff) {
    this.type = type;
    this.staff = staff;
  }

  @Override
  public String topic() {
    return "auth.employee";
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public Class<EmployeeFacts> dataType() {
    return EmployeeFacts.class;
  }

  @Override
  public void handle(CloudEvent event, EmployeeFacts facts) {
    staff.update(facts.employee(), event.aggregateversion(), event.time());
  }
}
