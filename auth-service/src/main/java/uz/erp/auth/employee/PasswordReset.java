package uz.erp.auth.employee;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.auth.account.Credentials;
import uz.erp.auth.account.Password;
import uz.erp.auth.account.PasswordHashing;
import uz.erp.auth.account.UserView;
import uz.erp.auth.account.Username;
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
import uz.erp.platform.tenancy.TenantScope;

/**
 * Gives an employee a new password and ends all their sign-ins. Only for an account that this store
 * opened and that belongs to no other: an employer who sets a password can sign in as that person,
 * also in their other stores.
 */
@Service
public class PasswordReset {

  private static final Logger log = LoggerFactory.getLogger("audit");

  private final Employees employees;
  private final EmployeeQueries queries;
  private final Users users;
  private final Credentials credentials;
  private final PasswordHashing hashing;
  private final StoreQueries stores;
  private final EmployeeEvents events;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PasswordReset(
      Employees employees,
      EmployeeQueries queries,
      Users users,
      Credentials credentials,
      PasswordHashing hashing,
      StoreQueries stores,
      EmployeeEvents events,
      AuditLog audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.employees = employees;
    this.queries = queries;
    this.users = users;
    this.credentials = credentials;
    this.hashing = hashing;
    this.stores = stores;
    this.events = events;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * @return the username the new password is for
   * @throws ProblemException 404; 403 {@code role_not_manageable}; 409 {@code own_password} for
   *     oneself, {@code account_not_yours} for an account that is not this store's alone; 400 on
   *     {@code new_password} when it is too weak; 429 when too many hash at once
   */
  public String reset(long id, Password password, CurrentEmployee by) {
    EmployeeView seen = queries.find(id).orElseThrow(PasswordReset::notFound);
    requireManageable(seen.id(), seen.role(), by);
    Username username = new Username(seen.username());
    credentials.requireFit("new_password", password, username);
    String hash = hashing.hash(password); // slow, hence outside of the transaction
    transaction.executeWithoutResult(status -> write(id, hash, by));
    log.info("Password of employee {} reset by employee {}", id, by.employeeId());
    return username.text();
  }

  private void write(long id, String hash, CurrentEmployee by) {
    long storeId = stores.getCurrent().id();
    Employee employee =
        employees.lock(id).flatMap(employees::findById).orElseThrow(PasswordReset::notFound);
    requireManageable(id, employee.role(), by); // once more, now that the row is locked
    if (!users.resetPassword(employee.userId(), hash, clock.instant())) {
      throw new ProblemException(EmployeeProblem.ACCOUNT_NOT_YOURS);
    }
    employee.touch(clock.instant());
    employees.saveAndFlush(employee);
    UserView user = users.get(employee.userId());
    events.changed(TenantScope.current(), employee, user); // ends the passes in use
    audit.inStore(
        storeId,
        AuditAction.PASSWORD_RESET,
        Actor.employee(),
        AuditTarget.employee(id, user.username()),
        FieldChanges.NONE);
  }

  private static void requireManageable(long id, Role role, CurrentEmployee by) {
    if (!Role.get(by.role()).manages().contains(role)) {
      throw new ProblemException(EmployeeProblem.ROLE_NOT_MANAGEABLE);
    }
    if (id == by.employeeId()) {
      // change-password asks for the old one; a stolen token must not get around that
      throw new ProblemException(EmployeeProblem.OWN_PASSWORD);
    }
  }

  private static ProblemException notFound() {
    return new ProblemException(CommonProblem.NOT_FOUND);
  }
}
