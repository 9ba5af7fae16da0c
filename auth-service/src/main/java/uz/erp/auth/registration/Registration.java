package uz.erp.auth.registration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.auth.account.Credentials;
import uz.erp.auth.account.PasswordHashing;
import uz.erp.auth.account.UserView;
import uz.erp.auth.account.Users;
import uz.erp.auth.audit.Actor;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.AuditTarget;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.auth.employee.Hiring;
import uz.erp.auth.store.Slug;
import uz.erp.auth.store.StoreOpening;
import uz.erp.auth.store.StoreView;
import uz.erp.auth.token.Sessions;
import uz.erp.auth.token.TokenPair;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/**
 * Registers owners: the first to come gets the username and the slug, the second an error on the
 * field.
 */
@Service
public class Registration {

  private static final Logger log = LoggerFactory.getLogger("audit");

  private final Users users;
  private final Credentials credentials;
  private final PasswordHashing hashing;
  private final StoreOpening stores;
  private final Hiring hiring;
  private final Sessions sessions;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  Registration(
      Users users,
      Credentials credentials,
      PasswordHashing hashing,
      StoreOpening stores,
      Hiring hiring,
      Sessions sessions,
      AuditLog audit,
      PlatformTransactionManager transactions) {
    this.users = users;
    this.credentials = credentials;
    this.hashing = hashing;
    this.stores = stores;
    this.hiring = hiring;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * @throws ProblemException 400 on {@code username} or {@code store_slug} when taken, on {@code
   *     password} when it is too weak; 429 when too many register at once
   */
  public Registered register(RegisterOwner wish) {
    refuseWhatIsTaken(wish);
    credentials.requireFit("password", wish.password(), wish.user().username());
    String hash = hashing.hash(wish.password()); // slow, hence outside of the transaction
    Registered registered = transaction.execute(status -> open(wish, hash));
    if (registered == null) {
      throw new IllegalStateException("a transaction without a result");
    }
    log.info("User {} registered with store {}", registered.user().id(), registered.store().id());
    return registered;
  }

  /** Only for early and complete answers; what decides are the constraints of the database. */
  private void refuseWhatIsTaken(RegisterOwner wish) {
    FieldErrors errors = new FieldErrors();
    if (users.isTaken(wish.user().username())) {
      errors.add("username", "validation.username_taken");
    }
    Slug slug = wish.store().slug();
    if (slug != null && stores.isTaken(slug)) {
      errors.add("store_slug", "validation.slug_taken");
    }
    errors.throwIfAny();
  }

  private Registered open(RegisterOwner wish, String hash) {
    UserView user =
        users
            .add(wish.user(), null)
            .orElseThrow(() -> ProblemException.field("username", "validation.username_taken"));
    users.addCredential(user.id(), hash);
    StoreView store = stores.open(wish.store(), user.id(), "store_slug");
    long employeeId = hiring.hireOwner(StoreOpening.tenantOf(store), store.id(), user);
    stores.announce(store, user.id(), employeeId, user.fullName());
    audit.inStore(
        store.id(),
        AuditAction.REGISTERED,
        Actor.owner(user.id(), user.fullName()),
        AuditTarget.store(store.id(), store.name()),
        FieldChanges.NONE);
    TokenPair tokens = sessions.begin(user.id());
    return new Registered(user, store, employeeId, tokens);
  }
}
