package uz.erp.auth.employee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.auth.account.Credentials;
import uz.erp.auth.account.NewUser;
import uz.erp.auth.account.PasswordHashing;
import uz.erp.auth.account.UserView;
import uz.erp.auth.account.Users;
import uz.erp.auth.audit.Actor;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.AuditTarget;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.auth.store.StoreQueries;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.Tenant;
import uz.erp.platform.tenancy.TenantScope;

/** Brings people into a store: account, employment and event together or not at all. */
@Service
public class Hiring {

  private static final Logger log = LoggerFactory.getLogger("audit");

  private final Users users;
  private final Credentials credentials;
  private final PasswordHashing hashing;
  private final StoreQueries stores;
  private final Employees employees;
  private final EmployeeEvents events;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Hiring(
      Users users,
      Credentials credentials,
      PasswordHashing hashing,
      StoreQueries stores,
      Employees employees,
      EmployeeEvents events,
      AuditLog audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.users = users;
    this.credentials = credentials;
    this.hashing = hashing;
    this.stores = stores;
    this.employees = employees;
    this.events = events;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Opens an account for a person and hires them into the bound store.
   *
   * @param by the role of the one who hires
   * @return the new employee's id
   * @throws ProblemException 403 {@code role_not_manageable}; 400 on {@code username} when it is
   *     taken, on {@code password} when it is too weak
   */
  public long hire(HireEmployee wish, Role by) {
    if (!by.manages().contains(wish.role())) {
      throw new ProblemException(EmployeeProblem.ROLE_NOT_MANAGEABLE);
    }
    if (users.isTaken(wish.username())) {
      throw usernameTaken();
    }
    credentials.requireFit("password", wish.password(), wish.username());
    String hash = hashing.hash(wish.password()); // slow, hence outside of the transaction
    Employee hired = transaction.execute(status -> open(wish, hash));
    if (hired == null) {
      throw new IllegalStateException("a transaction without a result");
    }
    log.info("Employee {} hired as {}", hired.id(), hired.role().code());
    return hired.id();
  }

  /** Makes the one who opens a store its first employee, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public long hireOwner(Tenant store, long storeId, UserView owner) {
    Employee employee =
        employees.saveAndFlush(
            Employee.hire(
                storeId, owner.id(), Role.OWNER, owner.phone(), "", today(store), clock.instant()));
    events.hired(store, employee, owner);
    return employee.id();
  }

  private Employee open(HireEmployee wish, String hash) {
    Tenant store = TenantScope.current();
    long storeId = stores.getCurrent().id();
    UserView user =
        users
            .add(
                new NewUser(
                    wish.username(),
                    wish.email(),
                    wish.firstName(),
                    wish.lastName(),
                    "",
                    wish.phone()),
                storeId)
            .orElseThrow(Hiring::usernameTaken);
    users.addCredential(user.id(), hash);
    Employee employee =
        employees.saveAndFlush(
            Employee.hire(
                storeId,
                user.id(),
                wish.role(),
                wish.phone(),
                wish.position(),
                today(store),
                clock.instant()));
    events.hired(store, employee, user);
    audit.inStore(
        storeId,
        AuditAction.EMPLOYEE_HIRED,
        Actor.employee(),
        AuditTarget.employee(employee.id(), user.username()),
        FieldChanges.between(
            Map.of(),
            Map.of(
                "role", wish.role().code(),
                "position", wish.position(),
                "phone", wish.phone())));
    return employee;
  }

  private LocalDate today(Tenant store) {
    return LocalDate.ofInstant(clock.instant(), store.zone());
  }

  private static ProblemException usernameTaken() {
    return ProblemException.field("username", "validation.username_taken");
  }
}
