package uz.erp.auth.store;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.auth.audit.Actor;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditLog;
import uz.erp.auth.audit.AuditTarget;
import uz.erp.auth.audit.FieldChanges;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;

/**
 * Changes the details and settings of a store. Services get them with the next pass, for the event
 * ends the passes in use.
 */
@Service
public class StoreChange {

  private final Stores stores;
  private final StoreEvents events;
  private final AuditLog audit;
  private final Clock clock;

  StoreChange(Stores stores, StoreEvents events, AuditLog audit, Clock clock) {
    this.stores = stores;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Changes a store of the actor; the last writer wins unless a version is demanded.
   *
   * @throws ProblemException 404; 409 {@code currency_fixed}; 412 when it has another version by
   *     now
   */
  @Transactional
  public StoreView change(
      long id,
      long ownerUserId,
      String ownerName,
      @Nullable String ifMatch,
      UnaryOperator<StoreDetails> change) {
    Store store =
        stores
            .lockOwned(id, ownerUserId)
            .filter(found -> !found.isDeleted())
            .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    StoreView before = store.view();
    EntityTags.requireMatch(ifMatch, before.version());
    StoreDetails wish = change.apply(before.details());
    FieldChanges changes = FieldChanges.between(before.details().fields(), wish.fields());
    if (changes.has("currency")) {
      // every price, sale and report of the store is a bare sum in the old one
      throw ProblemException.field(
          StoreProblem.CURRENCY_FIXED, "currency", "problem.currency_fixed");
    }
    if (changes.isEmpty()) {
      return before;
    }
    store.change(wish, clock.instant());
    StoreView after = stores.saveAndFlush(store).view();
    events.changed(after);
    audit.inStore(
        id,
        AuditAction.STORE_CHANGED,
        Actor.owner(ownerUserId, ownerName),
        AuditTarget.store(id, after.name()),
        changes);
    return after;
  }
}
