package uz.erp.auth.employee;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.auth.account.UserView;
import uz.erp.auth.account.Users;
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

  private static final Logger audit = LoggerFactory.getLogger("audit");

  private final Employees employees;
  private final Users users;
  private final StoreQueries stores;
  private final EmployeeEvents events;
  private final Clock clock;

  Dismissal(
      Employees employees, Users users, StoreQueries stores, EmployeeEvents events, Clock clock) {
    this.employees = employees;
    this.users = users;
    this.stores = stores;
    this.events = events;
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
    Employee employee =
        employees.findById(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    if (employee.id() == by || stores.belongsTo(employee.userId())) {
      throw new ProblemException(EmployeeProblem.EMPLOYEE_NOT_DISMISSABLE);
    }
    Tenant store = TenantScope.current();
    if (!employee.dismiss(LocalDate.ofInstant(clock.instant(), store.zone()))) {
      return;
    }
    employees.saveAndFlush(employee);
    UserView user = users.get(employee.userId());
    events.dismissed(store, employee, user);
    audit.info("Employee {} dismissed by employee {}", id, by);
  }
}
