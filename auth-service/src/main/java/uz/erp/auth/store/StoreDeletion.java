package uz.erp.auth.store;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uz.erp.auth.audit.Actor;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.AuditTarget;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;

/**
 * Hides a store and restores it. Its data stays unchanged, so a session that a cashier opens
 * between the check and the deletion is there again with the store.
 */
@Service
public class StoreDeletion {

  private final Stores stores;
  private final OpenSessions sessions;
  private final StoreEvents events;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StoreDeletion(
      Stores stores,
      OpenSessions sessions,
      StoreEvents events,
      AuditLog audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.stores = stores;
    this.sessions = sessions;
    this.events = events;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Hides a store of the actor.
   *
   * @throws ProblemException 404 also when it is deleted already; 409 {@code session_open}; 412
   *     when it has another version by now; 503 when sales-service cannot be asked
   */
  public void delete(
      long id, long ownerUserId, String ownerName, String userToken, @Nullable String ifMatch) {
    Store store =
        requireThere(stores.findByIdAndOwnerUserId(id, ownerUserId).orElse(null), ifMatch);
    if (openSessions(store.view(), ownerUserId, userToken, ifMatch) > 0) {
      throw new ProblemException(StoreProblem.SESSION_OPEN);
    }
    transaction.executeWithoutResult(
        status -> {
          Store locked = requireThere(stores.lockOwned(id, ownerUserId).orElse(null), ifMatch);
          locked.delete(clock.instant());
          StoreView deleted = stores.saveAndFlush(locked).view();
          events.deleted(deleted);
          record(AuditAction.STORE_DELETED, deleted, ownerUserId, ownerName);
        });
  }

  /**
   * Restores a deleted store; one that is not deleted stays as it is.
   *
   * @throws ProblemException 404; 409 {@code store_not_restorable} when it was deleted too long ago
   */
  @Transactional
  public StoreView restore(long id, long ownerUserId, String ownerName) {
    Store store =
        stores
            .lockOwned(id, ownerUserId)
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    Instant until = store.view().restorableUntil();
    if (until == null) {
      return store.view();
    }
    Instant now = clock.instant();
    if (!now.isBefore(until)) {
      throw new ProblemException(StoreProblem.STORE_NOT_RESTORABLE);
    }
    store.restore(now);
    StoreView restored = stores.saveAndFlush(store).view();
    events.restored(restored);
    record(AuditAction.STORE_RESTORED, restored, ownerUserId, ownerName);
    return restored;
  }

  /** No pass is issued to a store that was deleted meanwhile; then 404 is the answer. */
  private int openSessions(
      StoreView store, long ownerUserId, String userToken, @Nullable String ifMatch) {
    try {
      return sessions.count(userToken, store.tenantKey());
    } catch (ProblemException refused) {
      requireThere(stores.findByIdAndOwnerUserId(store.id(), ownerUserId).orElse(null), ifMatch);
      throw refused;
    }
  }

  private static Store requireThere(@Nullable Store store, @Nullable String ifMatch) {
    if (store == null || store.isDeleted()) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    EntityTags.requireMatch(ifMatch, store.version());
    return store;
  }

  private void record(AuditAction action, StoreView store, long ownerUserId, String ownerName) {
    audit.inStore(
        store.id(),
        action,
        Actor.owner(ownerUserId, ownerName),
        AuditTarget.store(store.id(), store.name()),
        FieldChanges.NONE);
  }
}
