package uz.erp.auth.store;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads stores. */
@Service
public class StoreQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "id", "s.id",
          "name", "lower(s.name)",
          "slug", "s.slug",
          "created_at", "s.created_at",
          "deleted_at", "s.deleted_at");

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

  /**
   * A user's own stores.
   *
   * @param deleted those that were deleted instead
   */
  @Transactional(readOnly = true)
  public PageView<StoreView> listOwned(long ownerUserId, boolean deleted, PageQuery page) {
    String order = page.orderBy(ORDERINGS, "id") + ", s.id";
    String search = page.search();
    String pattern = search == null ? null : "%" + escaped(search.toLowerCase(Locale.ROOT)) + "%";
    return page.view(
        stores.listOwned(ownerUserId, deleted, pattern, order, page),
        stores.countOwned(ownerUserId, deleted, pattern));
  }

  /**
   * A store of this owner.
   *
   * @throws ProblemException 404 when it was deleted or is somebody else's
   */
  public StoreView getOwned(long id, long ownerUserId) {
    return stores
        .findOwned(id, ownerUserId)
        .filter(store -> store.deletedAt() == null)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Whether any store belongs to this user, or did before they deleted it. */
  public boolean isOwner(long userId) {
    return stores.isOwner(userId);
  }

  /** Whether the store this work is for belongs to this user. */
  public boolean belongsTo(long userId) {
    return stores.findOwnerUserId(TenantScope.current().schema()).stream()
        .anyMatch(owner -> owner == userId);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
