package uz.erp.catalog.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.text.SearchText;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads batches. */
@Component
@Transactional(readOnly = true)
public class BatchQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "id", "b.id",
          "expires_on", "b.expires_on",
          "number", "b.number",
          "quantity", "b.on_hand",
          "created_at", "b.created_at");

  private static final String BATCH =
      """
      select b.id, b.product_id, p.name, p.sku, b.number, b.expires_on,
        coalesce(b.expires_on < :today, false) as expired, b.unit_cost, b.on_hand, b.version,
        b.created_at, b.updated_at
      from batch b join product p on p.id = b.product_id
      """;

  private static final String MATCHING =
      """
      where (cast(:product as bigint) is null or b.product_id = :product)
        and (cast(:from as date) is null or b.expires_on >= :from)
        and (cast(:before as date) is null or b.expires_on < :before)
        and (cast(:expired as boolean) is null
          or coalesce(b.expires_on < :today, false) = :expired)
        and (cast(:in_stock as boolean) is null or (b.on_hand > 0) = :in_stock)
        and (cast(:search as text) is null
          or lower(b.number || ' ' || p.name || ' ' || p.sku) like :search)
      """;

  private final JdbcClient jdbc;
  private final StoreClock clock;

  BatchQueries(JdbcClient jdbc, StoreClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public PageView<BatchView> list(BatchFilter filter, PageQuery page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("product", filter.productId());
    parameters.put("from", filter.expiresFrom());
    parameters.put("before", filter.expiresBefore());
    parameters.put("expired", filter.expired());
    parameters.put("in_stock", filter.inStock());
    parameters.put("today", clock.today());
    parameters.put("search", page.search() == null ? null : SearchText.contains(page.search()));
    long count =
        jdbc.sql("select count(*) from batch b join product p on p.id = b.product_id " + MATCHING)
            .params(parameters)
            .query(Long.class)
            .single();
    List<BatchView> batches =
        jdbc.sql(
                BATCH
                    + MATCHING
                    + " order by "
                    + page.orderBy(ORDERINGS, "expires_on")
                    + ", b.id limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(BatchQueries::view)
            .list();
    return page.view(batches, count);
  }

  /** Those that hold something and reach their last day within so many days. */
  public PageView<BatchView> listExpiring(int days, PageQuery page) {
    LocalDate today = clock.today();
    return list(new BatchFilter(null, today, today.plusDays(days + 1L), false, true), page);
  }

  /**
   * @throws ProblemException 404 when there is no such batch
   */
  public BatchView get(long id) {
    return jdbc.sql(BATCH + "where b.id = :id")
        .param("today", clock.today())
        .param("id", id)
        .query(BatchQueries::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private static BatchView view(ResultSet row, int number) throws SQLException {
    return new BatchView(
        row.getLong("id"),
        row.getLong("product_id"),
        row.getString("name"),
        row.getString("sku"),
        row.getString("number"),
        row.getObject("expires_on", LocalDate.class),
        row.getBoolean("expired"),
        Money.of(row.getBigDecimal("unit_cost")),
        Quantity.of(row.getBigDecimal("on_hand")),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
