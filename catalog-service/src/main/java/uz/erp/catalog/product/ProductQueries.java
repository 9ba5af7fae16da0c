package uz.erp.catalog.product;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CostFigure;
import uz.erp.platform.access.FieldVisibility;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads living products. */
@Component
@Transactional(readOnly = true)
public class ProductQueries {

  private static final Map<String, String> ORDERINGS =
      Map.ofEntries(
          Map.entry("id", "p.id"),
          Map.entry("name", "p.name collate \"und-x-icu\""),
          Map.entry("sku", "p.sku"),
          Map.entry("sale_price", "p.sale_price"),
          Map.entry("cost_price", "p.cost_price"),
          Map.entry("min_stock", "p.min_stock"),
          Map.entry("category_name", "c.name collate \"und-x-icu\""),
          Map.entry("created_at", "p.created_at"),
          Map.entry("updated_at", "p.updated_at"),
          Map.entry("on_hand", "s.on_hand"),
          Map.entry("available", "s.on_hand - s.reserved"));

  private static final Map<String, String> ORDERINGS_WITHOUT_COSTS =
      ORDERINGS.entrySet().stream()
          .filter(ordering -> !ordering.getKey().equals("cost_price"))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final int AT_A_TIME = 500;

  private final JdbcClient jdbc;
  private final ProductSearch search;

  ProductQueries(JdbcClient jdbc, ProductSearch search) {
    this.jdbc = jdbc;
    this.search = search;
  }

  /** The newest first, or the best match of what is searched, unless ordered otherwise. */
  public PageView<ProductView> list(ProductFilter filter, PageQuery page) {
    return list(filter, page, "-created_at");
  }

  /** Active products whose available stock is at or below their minimum. */
  public PageView<ProductView> listLowStock(ProductFilter filter, PageQuery page) {
    return list(filter.scarce(), page, "on_hand");
  }

  /** Hands over one product after the other, in the order of their ids, in constant memory. */
  public void each(ProductFilter filter, @Nullable String text, Consumer<ProductView> consumer) {
    ProductConditions conditions = new ProductConditions(filter);
    String matching =
        text == null
            ? conditions.matching()
            : conditions.matching(search.exact(text, conditions.parameters()).condition());
    RowCallbackHandler handler = row -> consumer.accept(ProductRows.view(row, 0));
    jdbc.sql("select " + ProductRows.COLUMNS + matching + " order by p.id")
        .withFetchSize(AT_A_TIME)
        .params(conditions.parameters())
        .query(handler);
  }

  private PageView<ProductView> list(ProductFilter filter, PageQuery page, String byDefault) {
    ProductConditions conditions = new ProductConditions(filter);
    String order = ordering(page, byDefault);
    if (page.search() != null) {
      return find(page.search(), conditions, page, order);
    }
    long count =
        jdbc.sql("select count(*) " + conditions.matching())
            .params(conditions.parameters())
            .query(Long.class)
            .single();
    // the page is found by ids alone; the other columns are read for the rows it shows
    List<ProductView> products =
        jdbc.sql(
                """
                select %s %s where p.id in (
                  select p.id %s order by %s limit :limit offset :offset)
                order by %s
                """
                    .formatted(
                        ProductRows.COLUMNS,
                        ProductRows.TABLES,
                        conditions.matching(),
                        order,
                        order))
            .params(conditions.parameters())
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(ProductRows::view)
            .list();
    return page.view(products, count);
  }

  private PageView<ProductView> find(
      String text, ProductConditions conditions, PageQuery page, String order) {
    Map<String, Object> parameters = conditions.parameters();
    Found found = find(conditions, search.exact(text, parameters), page, order);
    if (found.count() == 0) {
      found = find(conditions, search.similar(text, parameters), page, order);
    }
    return page.view(inOrder(found.ids()), found.count());
  }

  /** One search answers both which rows the page shows and how many there are. */
  private Found find(
      ProductConditions conditions, ProductSearch.Plan plan, PageQuery page, String order) {
    String best = page.ordering() == null ? plan.order() + ", p.id" : order;
    String matching = conditions.matching(plan.condition());
    List<Found.Row> rows =
        jdbc.sql(pageOf(matching, best))
            .params(conditions.parameters())
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(Found.Row.class)
            .list();
    if (rows.isEmpty() && page.page() > 1) {
      return new Found(
          List.of(),
          jdbc.sql("select count(*) " + matching)
              .params(conditions.parameters())
              .query(Long.class)
              .single());
    }
    return new Found(
        rows.stream().map(Found.Row::id).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
  }

  static String pageOf(String matching, String order) {
    return "select p.id, count(*) over () as total %s order by %s limit :limit offset :offset"
        .formatted(matching, order);
  }

  private List<ProductView> inOrder(List<Long> ids) {
    return jdbc.sql(
            """
            select %s %s where p.id = any (cast(:ids as bigint[])) and p.deleted_at is null
            order by array_position(cast(:ids as bigint[]), p.id)
            """
                .formatted(ProductRows.COLUMNS, ProductRows.TABLES))
        .param("ids", ids.toArray(Long[]::new))
        .query(ProductRows::view)
        .list();
  }

  /** Equal rows stand in the order of their ids, in the direction in which an index has them. */
  private static String ordering(PageQuery page, String byDefault) {
    // an order by what is hidden would reveal it
    boolean costs = FieldVisibility.isVisible(CostFigure.class);
    String terms = page.orderBy(costs ? ORDERINGS : ORDERINGS_WITHOUT_COSTS, byDefault);
    return terms + (terms.endsWith(" desc") ? ", p.id desc" : ", p.id");
  }

  /**
   * @throws ProblemException 404 when there is no such living product
   */
  public ProductView get(long id) {
    return jdbc.sql(
            "select "
                + ProductRows.COLUMNS
                + ProductRows.TABLES
                + " where p.id = :id and p.deleted_at is null")
        .param("id", id)
        .query(ProductRows::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** Those of the ids that name a living product. */
  public Set<Long> living(Collection<Long> ids) {
    return jdbc.sql("select id from product where id in (:ids) and deleted_at is null")
        .param("ids", ids)
        .query(Long.class)
        .set();
  }

  private record Found(List<Long> ids, long count) {

    private record Row(long id, long total) {}
  }
}
