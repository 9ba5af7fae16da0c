package uz.erp.catalog.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads the ledger. */
@Component
@Transactional(readOnly = true)
public class MovementQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "m.id", "occurred_at", "m.occurred_at", "created_at", "m.recorded_at");

  private static final String ENTRIES =
      """
      select m.id, m.product_id, p.name, p.sku, m.type, m.quantity, m.unit_cost, m.balance_after,
        m.below_zero, m.source_id, m.source_line, m.reason, m.note, m.employee_id,
        m.employee_name, m.occurred_at, m.recorded_at, m.value_change, m.batch_id,
        b.number as batch, m.batch_balance_after
      from stock_movement m join product p on p.id = m.product_id
      left join batch b on b.id = m.batch_id
      where\s""";

  private final JdbcClient jdbc;

  MovementQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PageView<MovementView> list(MovementFilter filter, PageQuery page) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, Object> parameters = new HashMap<>();
    add("m.product_id = :product", filter.productId(), conditions, parameters);
    add("m.type = :type", codeOf(filter.type()), conditions, parameters);
    add("m.batch_id = :batch", filter.batchId(), conditions, parameters);
    add("m.source_id = :source", filter.sourceId(), conditions, parameters);
    add("m.occurred_at >= :from", atUtc(filter.from()), conditions, parameters);
    add("m.occurred_at < :until", atUtc(filter.until()), conditions, parameters);
    String matching = String.join(" and ", conditions);
    long count =
        jdbc.sql("select count(*) from stock_movement m where " + matching)
            .params(parameters)
            .query(Long.class)
            .single();
    List<MovementView> entries =
        jdbc.sql(
                ENTRIES
                    + matching
                    + " order by "
                    + page.orderBy(ORDERINGS, "-id")
                    + ", m.id desc limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(MovementQueries::view)
            .list();
    return page.view(entries, count);
  }

  public MovementView get(long id) {
    return jdbc.sql(ENTRIES + "m.id = :id")
        .param("id", id)
        .query(MovementQueries::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private static void add(
      String condition,
      @Nullable Object value,
      List<String> conditions,
      Map<String, Object> parameters) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(condition.substring(condition.indexOf(':') + 1), value);
    }
  }

  private static @Nullable String codeOf(@Nullable MovementType type) {
    return type == null ? null : type.code();
  }

  private static @Nullable OffsetDateTime atUtc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static MovementView view(ResultSet row, int number) throws SQLException {
    BigDecimal valueChange = row.getBigDecimal("value_change");
    BigDecimal inBatch = row.getBigDecimal("batch_balance_after");
    return new MovementView(
        row.getLong("id"),
        row.getLong("product_id"),
        row.getString("name"),
        row.getString("sku"),
        MovementType.of(row.getString("type")),
        Quantity.of(row.getBigDecimal("quantity")),
        Money.of(row.getBigDecimal("unit_cost")),
        Quantity.of(row.getBigDecimal("balance_after")),
        row.getBoolean("below_zero"),
        valueChange == null ? null : Money.of(valueChange),
        row.getObject("batch_id", Long.class),
        row.getString("batch"),
        inBatch == null ? null : Quantity.of(inBatch),
        row.getObject("source_id", Long.class),
        row.getObject("source_line", Long.class),
        row.getString("reason"),
        row.getString("note"),
        row.getObject("employee_id", Long.class),
        row.getString("employee_name"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
