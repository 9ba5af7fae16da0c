package uz.erp.catalog.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;

/**
 * Reads what changed since a version, tombstones included.
 *
 * <p>One statement sees one moment, and versions become visible in the order of the commits: what
 * commits later is above the last version of the answer.
 */
@Component
@Transactional(readOnly = true)
public class ProductChanges {

  private static final String AFTER =
      "select h.version as change_version, p.deleted_at is not null as deleted, "
          + ProductSnapshots.COLUMNS
          + """
          from product_change h
          join product p on p.id = h.product_id
          left join category c on c.id = p.category_id
          where h.version > :after
          order by h.version limit :limit
          """;

  private final JdbcClient jdbc;

  ProductChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param afterVersion 0 for all products
   * @throws ProblemException 400 on {@code after_version} when the store has not come so far
   */
  public ProductChange.Page after(long afterVersion, int limit) {
    List<ProductChange> found =
        jdbc.sql(AFTER)
            .param("after", afterVersion)
            .param("limit", limit + 1)
            .query(ProductChanges::change)
            .list();
    if (found.isEmpty()) {
      requireReached(afterVersion);
      return new ProductChange.Page(afterVersion, false, found);
    }
    boolean hasMore = found.size() > limit;
    List<ProductChange> page = hasMore ? List.copyOf(found.subList(0, limit)) : found;
    return new ProductChange.Page(page.getLast().changeVersion(), hasMore, page);
  }

  // A copy that is ahead was made before the store was restored from a backup; it would miss
  // changes.
  private void requireReached(long version) {
    long reached =
        jdbc.sql("select version from product_change_counter").query(Long.class).single();
    if (version > reached) {
      throw ProblemException.field("after_version", "validation.after_version", reached);
    }
  }

  private static ProductChange change(ResultSet row, int number) throws SQLException {
    boolean deleted = row.getBoolean("deleted");
    return new ProductChange(
        row.getLong("id"),
        row.getLong("change_version"),
        deleted,
        deleted ? null : ProductSnapshots.snapshot(row, number));
  }
}
