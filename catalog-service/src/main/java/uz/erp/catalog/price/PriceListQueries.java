package uz.erp.catalog.price;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
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
      Map.of(
          "id", "l.id",
          "name", "l.name",
          "valid_from", "l.valid_from",
          "created_at", "l.created_at");

  private static final Map<String, String> PRICE_ORDERINGS =
      Map.of("id", "r.id", "product_name", "p.name", "sku", "p.sku", "price", "r.price");

  private static final String LIST =
      """
      select l.id, l.name, l.is_active, l.valid_from, l.valid_to,
        (select count(*) from price_list_price r where r.price_list_id = l.id) as prices_count,
        l.version, l.created_at, l.updated_at
      from price_list l
      """;

  private static final String LISTS_MATCHING =
      """
      where (cast(:active as boolean) is null or l.is_active = :active)
        and (cast(:search as text) is null or lower(l.name) like :search)
      """;

  private static final String PRICES_MATCHING =
      """
      from price_list_price r join product p on p.id = r.product_id
      where r.price_list_id = :list and (cast(:product as bigint) is null or r.product_id = :product)
        and (cast(:search as text) is null or lower(p.name || ' ' || p.sku) like :search)
      """;

  private final JdbcClient jdbc;

  PriceListQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PageView<PriceListView> list(@Nullable Boolean active, PageQuery page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("active", active);
    parameters.put("search", page.search() == null ? null : SearchText.contains(page.search()));
    return page.view(
        jdbc.sql(
                LIST
                    + LISTS_MATCHING
                    + " order by "
                    + page.orderBy(LIST_ORDERINGS, "name")
                    + ", l.id limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(PriceListView.class)
            .list(),
        jdbc.sql("select count(*) from price_list l " + LISTS_MATCHING)
            .params(parameters)
            .query(Long.class)
            .single());
  }

  /**
   * @throws ProblemException 404 when there is no such list
   */
  public PriceListView get(long id) {
    return jdbc.sql(LIST + "where l.id = :id")
        .param("id", id)
        .query(PriceListView.class)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * The prices of a list, those of one product together.
   *
   * @throws ProblemException 404 when there is no such list
   */
  public PageView<PriceView> prices(long listId, @Nullable Long productId, PageQuery page) {
    get(listId);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("list", listId);
    parameters.put("product", productId);
    parameters.put("search", page.search() == null ? null : SearchText.contains(page.search()));
    return page.view(
        jdbc.sql(
                """
                select r.id, r.product_id, p.name, p.sku, r.min_quantity, r.price, p.sale_price
                """
                    + PRICES_MATCHING
                    + " order by "
                    + page.orderBy(PRICE_ORDERINGS, "product_name")
                    + ", r.product_id, r.min_quantity limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(
                (row, number) ->
                    new PriceView(
                        row.getLong("id"),
                        row.getLong("product_id"),
                        row.getString("name"),
                        row.getString("sku"),
                        Quantity.of(row.getBigDecimal("min_quantity")),
                        Money.of(row.getBigDecimal("price")),
                        Money.of(row.getBigDecimal("sale_price"))))
            .list(),
        jdbc.sql("select count(*) " + PRICES_MATCHING)
            .params(parameters)
            .query(Long.class)
            .single());
  }
}
