package uz.erp.auth.employee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.auth.account.UserView;
import uz.erp.auth.account.Users;
import uz.erp.auth.audit.Actor;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.AuditTarget;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.auth.store.StoreQueries;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;

/**
 * Ends employments. The row stays, because sales and shifts name it; the account stays too, since
 * the person may work in other stores.
 */
@Service
public class Dismissal {

  private static final Logger log = LoggerFactory.getLogger("audit");

  private final Employees employees;
  private final Users users;
  private final StoreQueries stores;
  private final EmployeeEvents events;
  private final AuditLog audit;
  private final Clock clock;

  Dismissal(
      Employees employees,
      Users users,
      StoreQueries stores,
      EmployeeEvents events,
      AuditLog audit,
      Clock clock) {
    this.employees = employees;
    this.users = users;
    this.stores = stores;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Dismisses an employee of the bound store; one who is dismissed already stays so.
   *
   * @param by the employee who dismisses
   * @throws ProblemException 403 unless an owner does it; 404 when there is no such employee; 409
   *     {@code employee_not_dismissable} for oneself and for the one the store belongs to
   */
  @Transactional
  public void dismiss(long id, long by, Role byRole) {
    if (!byRole.mayDismiss()) {
      throw new ProblemException(EmployeeProblem.ROLE_NOT_MANAGEABLE);
    }
    long storeId = stores.getCurrent().id();
    Employee employee =
        employees
            .lock(id)
            .flatMap(employees::findById)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (employee.id() == by || stores.belongsTo(employee.userId())) {
      throw new ProblemException(EmployeeProblem.EMPLOYEE_NOT_DISMISSABLE);
    }
    Tenant store = TenantScope.current();
    Instant now = clock.instant();
    if (!employee.dismiss(LocalDate.ofInstant(now, store.zone()), now)) {
      return;
    }
    employees.saveAndFlush(employee);
    UserView user = users.get(employee.userId());
    events.dismissed(store, employee, user);
    audit.inStore(
        storeId,
        AuditAction.EMPLOYEE_DISMISSED,
        Actor.employee(),
        AuditTarget.employee(id, user.username()),
        FieldChanges.between(Map.of("is_active", true), Map.of("is_active", false)));
    log.info("Employee {} dismissed by employee {}", id, by);
  }
}
