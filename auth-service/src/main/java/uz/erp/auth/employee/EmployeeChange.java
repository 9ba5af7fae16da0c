package uz.erp.auth.employee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.auth.account.Profiles;
import uz.erp.auth.account.UserView;
import uz.erp.auth.account.Users;
import uz.erp.auth.audit.Actor;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.AuditTarget;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.auth.store.StoreQueries;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.web.EntityTags;

/** Changes employees of the bound store; the event ends their passes in use. */
@Service
public class EmployeeChange {

  private final Employees employees;
  private final Users users;
  private final Profiles profiles;
  private final StoreQueries stores;
  private final EmployeeEvents events;
  private final AuditLog audit;
  private final Clock clock;

  EmployeeChange(
      Employees employees,
      Users users,
      Profiles profiles,
      StoreQueries stores,
      EmployeeEvents events,
      AuditLog audit,
      Clock clock) {
    this.employees = employees;
    this.users = users;
    this.profiles = profiles;
    this.stores = stores;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Changes an employee; the last writer wins unless a version is demanded.
   *
   * @throws ProblemException 404; 412 when the employee has another version by now; 403 {@code
   *     role_not_manageable} for what the caller's role may not change; 409 {@code own_role_fixed},
   *     {@code employee_not_dismissable} or {@code account_not_yours}
   */
  @Transactional
  public void change(
      long id,
      CurrentEmployee by,
      @Nullable String ifMatch,
      UnaryOperator<EmployeeDetails> change) {
    long storeId = stores.getCurrent().id();
    Employee employee = locked(id);
    UserView user = users.get(employee.userId());
    Role byRole = Role.get(by.role());
    if (!byRole.manages().contains(employee.role())) {
      throw new ProblemException(EmployeeProblem.ROLE_NOT_MANAGEABLE);
    }
    EntityTags.requireMatch(ifMatch, employee.version());
    EmployeeDetails before = details(employee, user);
    EmployeeDetails wish = change.apply(before);
    FieldChanges changes = FieldChanges.between(before.fields(), wish.fields());
    if (changes.isEmpty()) {
      return;
    }
    requireAllowed(employee, changes, byRole, by.employeeId());
    Instant now = clock.instant();
    Tenant store = TenantScope.current();
    employee.change(wish, LocalDate.ofInstant(now, store.zone()), now);
    employees.saveAndFlush(employee);
    if (changes.has("first_name") || changes.has("last_name") || changes.has("email")) {
      changeAccount(employee.userId(), wish, now);
    }
    publish(store, storeId, employee, changes);
  }

  private Employee locked(long id) {
    return employees
        .lock(id)
        .flatMap(employees::findById)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private void requireAllowed(Employee employee, FieldChanges changes, Role byRole, long by) {
    boolean role = changes.has("role");
    boolean active = changes.has("is_active");
    if ((role || active) && !byRole.mayDismiss()) {
      throw new ProblemException(EmployeeProblem.ROLE_NOT_MANAGEABLE);
    }
    boolean self = employee.id() == by;
    boolean founder = (role || active) && stores.belongsTo(employee.userId());
    if (role && (self || founder)) {
      // the one to whom the store belongs stays its owner, so there is always one left
      throw new ProblemException(EmployeeProblem.OWN_ROLE_FIXED);
    }
    if (active && (self || founder)) {
      throw new ProblemException(EmployeeProblem.EMPLOYEE_NOT_DISMISSABLE);
    }
  }

  private void changeAccount(long userId, EmployeeDetails wish, Instant now) {
    if (!profiles.changeAsEmployer(userId, wish.firstName(), wish.lastName(), wish.email(), now)) {
      throw new ProblemException(EmployeeProblem.ACCOUNT_NOT_YOURS);
    }
  }

  private void publish(Tenant store, long storeId, Employee employee, FieldChanges changes) {
    UserView user = users.get(employee.userId());
    boolean dismissed = changes.has("is_active") && !employee.isActive();
    if (dismissed) {
      events.dismissed(store, employee, user);
    } else {
      events.changed(store, employee, user);
    }
    AuditAction action =
        dismissed
            ? AuditAction.EMPLOYEE_DISMISSED
            : changes.has("role")
                ? AuditAction.EMPLOYEE_ROLE_CHANGED
                : AuditAction.EMPLOYEE_CHANGED;
    audit.inStore(
        storeId,
        action,
        Actor.employee(),
        AuditTarget.employee(employee.id(), user.username()),
        changes);
  }

  private static EmployeeDetails details(Employee employee, UserView user) {
    return new EmployeeDetails(
        user.firstName(),
        user.lastName(),
        user.email(),
        employee.phone(),
        employee.position(),
        employee.role(),
        employee.isActive());
  }
}
