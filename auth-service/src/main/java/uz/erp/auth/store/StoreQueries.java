package uz.erp.auth.store;

import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
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

  private static final Map<String, Sort.Order> ORDERINGS =
      Map.of(
          "id", Sort.Order.by("id"),
          "name", Sort.Order.by("name").ignoreCase(),
          "slug", Sort.Order.by("slug"),
          "created_at", Sort.Order.by("createdAt"),
          "deleted_at", Sort.Order.by("deletedAt"));

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
        .findBySchemaNameAndDeletedAtIsNull(TenantScope.current().schema())
        .map(Store::view)
        .orElseThrow(() -> new ProblemException(CommonProblem.STORE_ACCESS_DENIED));
  }

  /**
   * A user's own stores.
   *
   * @param deleted those that were deleted instead
   */
  @Transactional(readOnly = true)
  public PageView<StoreView> listOwned(long ownerUserId, boolean deleted, PageQuery page) {
    String search = page.search();
    String pattern = search == null ? "%" : "%" + escaped(search.toLowerCase(Locale.ROOT)) + "%";
    Page<Store> found =
        stores.findOwned(ownerUserId, deleted, pattern, page.pageable(ORDERINGS, "id"));
    return page.view(found.map(Store::view).getContent(), found.getTotalElements());
  }

  /**
   * A store of this owner.
   *
   * @throws ProblemException 404 when it was deleted or is another owner's
   */
  public StoreView getOwned(long id, long ownerUserId) {
    return stores
        .findByIdAndOwnerUserId(id, ownerUserId)
        .filter(store -> !store.isDeleted())
        .map(Store::view)
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Whether any store belongs to this user, or did before they deleted it. */
  public boolean isOwner(long userId) {
    return stores.existsByOwnerUserId(userId);
  }

  /** Whether the store this work is for belongs to this user. */
  public boolean belongsTo(long userId) {
    return stores.existsBySchemaNameAndOwnerUserId(TenantScope.current().schema(), userId);
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
