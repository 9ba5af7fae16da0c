package uz.erp.auth.store;

import org.springframework.stereotype.Service;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;

/** Reads stores. */
@Service
public class StoreQueries {

  private final Stores stores;

  StoreQueries(Stores stores) {
    this.stores = stores;
  }

  /**
   * The store this work is for.
   *
   * @throws ProblemException 403 {@code store_access_denied} when it was deleted meanwhile
   */
  public StoreView getCurrent() {
    return stores
        .find(TenantScope.current().schema())
        .orElseThrow(() -> new ProblemException(CommonProblem.STORE_ACCESS_DENIED));
  }

  /** Whether any store belongs to this user. */
  public boolean isOwner(long userId) {
    return stores.isOwner(userId);
  }

  /** Whether the store this work is for belongs to this user. */
  public boolean belongsTo(long userId) {
    return stores.findOwnerUserId(TenantScope.current().schema()).stream()
        .anyMatch(owner -> owner == userId);
  }
}
