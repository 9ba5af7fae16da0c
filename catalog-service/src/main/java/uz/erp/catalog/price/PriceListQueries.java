package uz.erp.catalog.price;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.text.SearchText;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads price lists and their prices. */
@Component
@Transactional(readOnly = true)
public class PriceListQueries {

  private static final Map<String, String> LIST_ORDERINGS =
      Map.of("id", "id", "name", "name", "valid_from", "validFrom", "created_at", "createdAt");

  private static final Map<String, String> PRICE_ORDERINGS =
      Map.of("id", "id", "product_name", "p.name", "sku", "p.sku", "price", "price");

  private final PriceLists lists;
  private final ListedPrices prices;

  PriceListQueries(PriceLists lists, ListedPrices prices) {
    this.lists = lists;
    this.prices = prices;
  }

  public PageView<PriceListView> list(@Nullable Boolean active, PageQuery page) {
    return page.view(
        lists.listViews(active, searched(page), pageable(page, LIST_ORDERINGS, "name", "id")));
  }

  /**
   * @throws ProblemException 404 when there is no such list
   */
  public PriceListView get(long id) {
    return lists.findView(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * The prices of a list, those of one product together.
   *
   * @throws ProblemException 404 when there is no such list
   */
  public PageView<PriceView> prices(long listId, @Nullable Long productId, PageQuery page) {
    get(listId);
    return page.view(
        prices.listViews(
            listId,
            productId,
            searched(page),
            pageable(page, PRICE_ORDERINGS, "product_name", "productId", "minQuantity")));
  }

  /** Lists without a first day are where the database has nulls: last, or first when descending. */
  private static Pageable pageable(
      PageQuery page, Map<String, String> properties, String byDefault, String... ties) {
    String[] order = page.orderBy(properties, byDefault).split(" ");
    Sort asked = Sort.by(Sort.Direction.fromString(order[1]), order[0]);
    return PageRequest.of(page.page() - 1, page.limit(), asked.and(Sort.by(ties)));
  }

  private static String searched(PageQuery page) {
    return page.search() == null ? "" : SearchText.of(page.search());
  }
}
