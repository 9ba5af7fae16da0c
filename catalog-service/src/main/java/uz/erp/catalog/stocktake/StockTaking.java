package uz.erp.catalog.stocktake;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.catalog.category.CategoryQueries;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.stock.Movement;
import uz.erp.platform.problem.ProblemException;

/** Plans a stock-take and moves it from state to state, except for applying it. */
@Service
@Transactional
public class StockTaking {

  private static final Map<StockTakeScope, String> PRODUCTS =
      Map.of(
          StockTakeScope.STORE,
          "select p.id from product p where p.deleted_at is null",
          StockTakeScope.CATEGORY,
          """
          with recursive subtree as (
            select category_id as id from stock_take where id = :take
            union
            select c.id from category c join subtree t on c.parent_id = t.id)
          select p.id from product p join subtree t on t.id = p.category_id
          where p.deleted_at is null""",
          StockTakeScope.PRODUCTS,
          """
          select p.id from product p join stock_take_choice c on c.product_id = p.id
          where c.take_id = :take and p.deleted_at is null""");

  private final StockTakes takes;
  private final StockTakeQueries queries;
  private final CategoryQueries categories;
  private final ProductQueries products;
  private final JdbcClient jdbc;

  StockTaking(
      StockTakes takes,
      StockTakeQueries queries,
      CategoryQueries categories,
      ProductQueries products,
      JdbcClient jdbc) {
    this.takes = takes;
    this.queries = queries;
    this.categories = categories;
    this.products = products;
    this.jdbc = jdbc;
  }

  /**
   * @throws ProblemException 400 when the category or a product is not there
   */
  public StockTakeView plan(StockTakeDetails details, Movement.Actor by) {
    Long category = details.categoryId();
    if (category != null && !categories.exists(category)) {
      throw ProblemException.field("category", "validation.no_such_category");
    }
    Set<Long> chosen = details.products();
    if (!chosen.isEmpty() && !products.living(chosen).containsAll(chosen)) {
      throw ProblemException.field("products", "validation.no_such_product");
    }
    long id =
        jdbc.sql(
                """
                insert into stock_take (scope, category_id, zero_uncounted, note, created_by_id,
                  created_by_name)
                values (:scope, cast(:category as bigint), :zero, cast(:note as text), :employee,
                  :employee_name)
                returning id
                """)
            .param("scope", details.scope().code())
            .param("category", category)
            .param("zero", details.zeroUncounted())
            .param("note", details.note())
            .param("employee", by.employeeId())
            .param("employee_name", by.name())
            .query(Long.class)
            .single();
    // each refers to the product's stock, whose locks have an order
    for (Long product : chosen.stream().sorted().toList()) {
      jdbc.sql("insert into stock_take_choice (take_id, product_id) values (:take, :product)")
          .param("take", id)
          .param("product", product)
          .update();
    }
    return queries.get(id);
  }

  /**
   * Lays down what is counted; from now on no other stock-take may count it.
   *
   * @throws ProblemException 409 {@code stock_take_overlaps}, {@code stock_take_empty}
   */
  public StockTakeView start(long id, Movement.Actor by) {
    takes.move(id, StockTakeStatus.DRAFT, StockTakeStatus.COUNTING, nameOf(by));
    // in one order, so that two that overlap do not wait for each other
    int claimed =
        jdbc.sql(
                "insert into stock_take_product (product_id, take_id) select chosen.id, :take from ("
                    + PRODUCTS.get(queries.get(id).scope())
                    + ") chosen order by chosen.id")
            .param("take", id)
            .update();
    if (claimed == 0) {
      throw new ProblemException(StockTakeProblem.STOCK_TAKE_EMPTY);
    }
    jdbc.sql(
            """
            insert into stock_take_line (take_id, product_id, batch_id)
            select take_id, product_id, null from stock_take_product where take_id = :take
            union all
            select t.take_id, b.product_id, b.id
            from stock_take_product t join batch b on b.product_id = t.product_id
            where t.take_id = :take and b.on_hand > 0
            """)
        .param("take", id)
        .update();
    return queries.get(id);
  }

  public StockTakeView review(long id, Movement.Actor by) {
    takes.move(id, StockTakeStatus.REVIEW, nameOf(by));
    return queries.get(id);
  }

  /** Back to counting, with all counts kept. */
  public StockTakeView recount(long id, Movement.Actor by) {
    takes.move(id, StockTakeStatus.REVIEW, StockTakeStatus.COUNTING, nameOf(by));
    return queries.get(id);
  }

  public StockTakeView cancel(long id, Movement.Actor by) {
    takes.move(id, StockTakeStatus.CANCELLED, nameOf(by));
    return queries.get(id);
  }

  static String nameOf(Movement.Actor by) {
    return Objects.requireNonNullElse(by.name(), "");
  }
}
