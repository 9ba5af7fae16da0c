package uz.erp.catalog.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.text.SearchText;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads living products. */
@Component
@Transactional(readOnly = true)
public class ProductQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "id", "p.id",
          "name", "p.name",
          "sku", "p.sku",
          "sale_price", "p.sale_price",
          "cost_price", "p.cost_price",
          "created_at", "p.created_at",
          "updated_at", "p.updated_at",
          "on_hand", "s.on_hand");

  /** Out of stock, or no more left than the store wants to have. */
  private static final String LOW = "p.is_active and s.on_hand - s.reserved <= p.min_stock";

  private final JdbcClient jdbc;

  ProductQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PageView<ProductView> list(ProductFilter filter, PageQuery page) {
    return list(filter, page, "true", "-created_at");
  }

  /** Active products whose available stock is at or below their minimum. */
  public PageView<ProductView> listLowStock(ProductFilter filter, PageQuery page) {
    return list(filter, page, LOW, "on_hand");
  }

  private PageView<ProductView> list(
      ProductFilter filter, PageQuery page, String condition, String defaultOrdering) {
    List<String> conditions = new ArrayList<>(List.of("p.deleted_at is null", condition));
    Map<String, Object> parameters = new HashMap<>();
    if (filter.active() != null) {
      conditions.add("p.is_active = :active");
      parameters.put("active", filter.active());
    }
    if (filter.categoryId() != null) {
      conditions.add(
          """
          p.category_id in (
            with recursive subtree as (
              select id from category where id = :category
              union
              select k.id from category k join subtree t on k.parent_id = t.id)
            select id from subtree)
          """);
      parameters.put("category", filter.categoryId());
    }
    String search = page.search();
    if (search != null) {
      int word = 0;
      for (String pattern : SearchText.containsEach(search)) {
        conditions.add("p.search_text like :word" + word);
        parameters.put("word" + word++, pattern);
      }
    }
    String matching = ProductRows.TABLES + " where " + String.join(" and ", conditions);
    long count =
        jdbc.sql("select count(*) " + matching).params(parameters).query(Long.class).single();
    String order = ordering(page, defaultOrdering);
    // the page is found by ids alone; the other columns are read for the rows it shows
    List<ProductView> products =
        jdbc.sql(
                """
                select %s %s where p.id in (
                  select p.id %s order by %s limit :limit offset :offset)
                order by %s
                """
                    .formatted(ProductRows.COLUMNS, ProductRows.TABLES, matching, order, order))
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(ProductRows::view)
            .list();
    return page.view(products, count);
  }

  /** Equal rows stand in the order of their ids, in the direction in which an index has them. */
  private static String ordering(PageQuery page, String byDefault) {
    String terms = page.orderBy(ORDERINGS, byDefault);
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
}
