package uz.erp.catalog.category;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.text.SearchText;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads categories. */
@Component
@Transactional(readOnly = true)
public class CategoryQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "id", "c.id",
          "name", "c.name",
          "sort_order", "c.sort_order",
          "created_at", "c.created_at");

  private static final String VIEW =
      """
      select c.id, c.name, c.description, c.parent_id as parent, c.sort_order, c.is_active,
        (select count(*) from product p where p.category_id = c.id and p.deleted_at is null)
          as products_count,
        c.version, c.created_at, c.updated_at
      from category c
      """;

  private static final String MATCHING =
      """
      where (cast(:parent as bigint) is null or c.parent_id = :parent)
        and (not :roots_only or c.parent_id is null)
        and (cast(:active as boolean) is null or c.is_active = :active)
        and (cast(:search as text) is null or translate(lower(c.name), 'ё‘’ʻʼ`´', 'е''''''''''''') like :search)
      """;

  private final JdbcClient jdbc;

  CategoryQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PageView<CategoryView> list(CategoryFilter filter, PageQuery page) {
    String search = page.search();
    JdbcClient.StatementSpec rows =
        jdbc.sql(
            VIEW
                + MATCHING
                + " order by "
                + page.orderBy(ORDERINGS, "sort_order")
                + ", c.name, c.id limit :limit offset :offset");
    JdbcClient.StatementSpec total = jdbc.sql("select count(*) from category c " + MATCHING);
    for (JdbcClient.StatementSpec statement : new JdbcClient.StatementSpec[] {rows, total}) {
      statement
          .param("parent", filter.parentId())
          .param("roots_only", filter.rootsOnly())
          .param("active", filter.active())
          .param("search", search == null ? null : SearchText.contains(search));
    }
    return page.view(
        rows.param("limit", page.limit())
            .param("offset", page.offset())
            .query(CategoryView.class)
            .list(),
        total.query(Long.class).single());
  }

  public CategoryView get(long id) {
    return jdbc.sql(VIEW + " where c.id = :id")
        .param("id", id)
        .query(CategoryView.class)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /** All categories below each other, siblings by their sort order and name. */
  public List<CategoryNode> tree(boolean onlyActive) {
    List<CategoryView> all =
        jdbc.sql(VIEW + "where c.is_active or not :only_active order by c.sort_order, c.name, c.id")
            .param("only_active", onlyActive)
            .query(CategoryView.class)
            .list();
    return CategoryNode.forest(all);
  }

  public boolean exists(long id) {
    return jdbc.sql("select exists (select 1 from category where id = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Whether one category is the other or lies below it. */
  boolean isWithin(long id, long ancestor) {
    return jdbc.sql(
            """
            with recursive upwards as (
              select id, parent_id from category where id = :id
              union
              select c.id, c.parent_id from category c join upwards u on c.id = u.parent_id)
            select exists (select 1 from upwards where id = :ancestor)
            """)
        .param("id", id)
        .param("ancestor", ancestor)
        .query(Boolean.class)
        .single();
  }
}
