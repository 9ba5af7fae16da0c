package uz.erp.auth.employee;

import org.springframework.stereotype.Component;
import uz.erp.auth.account.UserView;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.tenancy.Tenant;

/** Publishes what became of an employee; to be called after the row was written. */
@Component
class EmployeeEvents {

  private static final String TOPIC = "auth.employee";

  private final Outbox outbox;

  EmployeeEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void hired(Tenant store, Employee employee, UserView user) {
    append("auth.employee-hired.v1", store, employee, user);
  }

  void changed(Tenant store, Employee employee, UserView user) {
    append("auth.employee-changed.v1", store, employee, user);
  }

  void changed(Tenant store, EmployeeEventData employee, long version) {
    append("auth.employee-changed.v1", store, employee, version);
  }

  void dismissed(Tenant store, Employee employee, UserView user) {
    append("auth.employee-dismissed.v1", store, employee, user);
  }

  /** About the sign-in, which ends once, and not about the employee, who stays the same. */
  void signedOut(Tenant store, SignedOut fact) {
    outbox.append(store, TOPIC, "auth.employee-signed-out.v1", fact.signIn(), 1, fact);
  }

  private void append(String type, Tenant store, Employee employee, UserView user) {
    append(
        type,
        store,
        new EmployeeEventData(
            employee.id(),
            employee.userId(),
            store.key(),
            user.username(),
            user.fullName(),
            employee.role(),
            employee.position(),
            employee.isActive()),
        employee.version());
  }

  private void append(String type, Tenant store, EmployeeEventData data, long version) {
    outbox.append(store, TOPIC, type, data.employeeId(), version, data);
  }
}
