package uz.erp.auth.registration;

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
import uz.erp.auth.employee.Hiring;
import uz.erp.auth.store.NewStore;
import uz.erp.auth.store.StoreOpening;
import uz.erp.auth.store.StoreQueries;
import uz.erp.auth.store.StoreView;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;

/** Opens one more store for an owner, who works in all of them with one token. */
@Service
public class FurtherStore {

  private static final Logger log = LoggerFactory.getLogger("audit");

  private final Users users;
  private final StoreQueries queries;
  private final StoreOpening stores;
  private final Hiring hiring;
  private final AuditLog audit;

  FurtherStore(
      Users users, StoreQueries queries, StoreOpening stores, Hiring hiring, AuditLog audit) {
    this.users = users;
    this.queries = queries;
    this.stores = stores;
    this.hiring = hiring;
    this.audit = audit;
  }

  /**
   * @throws ProblemException 403 for who owns no store, since the accounts of employees are their
   *     employer's doing; 400 on {@code slug} when it is taken
   */
  @Transactional
  public StoreView open(NewStore wish, long ownerUserId) {
    if (!queries.isOwner(ownerUserId)) {
      throw new ProblemException(CommonProblem.PERMISSION_DENIED);
    }
    UserView owner = users.get(ownerUserId);
    StoreView store = stores.open(wish, ownerUserId, "slug");
    long employeeId = hiring.hireOwner(StoreOpening.tenantOf(store), store.id(), owner);
    stores.announce(store, ownerUserId, employeeId, owner.fullName());
    audit.inStore(
        store.id(),
        AuditAction.STORE_OPENED,
        Actor.owner(ownerUserId, owner.fullName()),
        AuditTarget.store(store.id(), store.name()),
        FieldChanges.NONE);
    log.info("User {} opened store {}", ownerUserId, store.id());
    return store;
  }
}
