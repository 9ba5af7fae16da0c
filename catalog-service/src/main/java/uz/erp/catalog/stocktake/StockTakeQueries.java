package uz.erp.catalog.stocktake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

/** Reads stock-takes. */
@Component
@Transactional(readOnly = true)
public class StockTakeQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "t.id", "created_at", "t.created_at");
  private static final Map<String, String> POSITION_ORDERINGS =
      Map.of("id", "l.id", "product_name", "p.name", "sku", "p.sku");

  private static final String TAKE =
      """
      select t.*,
        (select count(*) from stock_take_line l where l.take_id = t.id) as positions,
        (select count(l.counted) from stock_take_line l where l.take_id = t.id) as counted
      from stock_take t
      """;

  private static final String COST = "coalesce(l.unit_cost, b.unit_cost, p.cost_price)";

  /** What was applied; before that, what would be. */
  private static final String DIFFERENCE =
      "coalesce(l.difference, l.counted - " + Differences.EXPECTED + ")";

  private static final String POSITIONS =
      """
      from stock_take_line l join product p on p.id = l.product_id
      left join batch b on b.id = l.batch_id
      where l.take_id = :take
      """;

  private final JdbcClient jdbc;

  StockTakeQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PageView<StockTakeView> list(@Nullable StockTakeStatus status, PageQuery page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("status", status == null ? null : status.code());
    String matching = "where (cast(:status as text) is null or t.status = :status)";
    long count =
        jdbc.sql("select count(*) from stock_take t " + matching)
            .params(parameters)
            .query(Long.class)
            .single();
    List<StockTakeView> takes =
        jdbc.sql(
                TAKE
                    + matching
                    + " order by "
                    + page.orderBy(ORDERINGS, "-id")
                    + ", t.id desc limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(this::view)
            .list();
    return page.view(takes, count);
  }

  /**
   * @throws ProblemException 404 when there is no such stock-take
   */
  public StockTakeView get(long id) {
    return jdbc.sql(TAKE + "where t.id = :id")
        .param("id", id)
        .query(this::view)
        .optional()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  /**
   * @param which {@code all}, {@code uncounted} or, once it is no secret, {@code differing}
   * @param employeeId who asks; while counting goes on, they see their own counts alone
   */
  public PageView<PositionView> positions(
      long id, PositionFilter which, long employeeId, PageQuery page) {
    boolean open = get(id).status().isOpenToAll();
    String matching =
        POSITIONS
            + switch (which) {
              case ALL -> "";
              case UNCOUNTED -> " and l.counted is null";
              case DIFFERING -> open ? " and " + DIFFERENCE + " <> 0" : "";
            };
    long count =
        jdbc.sql("select count(*) " + matching).param("take", id).query(Long.class).single();
    String own =
        "(select c.%s from stock_take_count c where c.line_id = l.id and c.employee_id = :employee)";
    String secret =
        own.formatted("quantity")
            + " as counted, "
            + own.formatted("counted_at")
            + " as counted_at, cast(null as numeric) as expected,"
            + " cast(null as numeric) as difference, cast(null as numeric) as unit_cost";
    String known =
        "l.counted, l.counted_at, "
            + Differences.EXPECTED
            + " as expected, "
            + DIFFERENCE
            + " as difference, "
            + COST
            + " as unit_cost";
    List<PositionView> positions =
        jdbc.sql(
                "select l.id, l.product_id, p.name, p.sku, b.number as batch, b.expires_on, "
                    + (open ? known : secret)
                    + " "
                    + matching
                    + " order by "
                    + page.orderBy(POSITION_ORDERINGS, "product_name")
                    + ", l.id limit :limit offset :offset")
            .param("take", id)
            .param("employee", employeeId)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(StockTakeQueries::position)
            .list();
    return page.view(positions, count);
  }

  private StockTakeView view(ResultSet row, int number) throws SQLException {
    StockTakeStatus status = StockTakeStatus.find(row.getString("status")).orElseThrow();
    long id = row.getLong("id");
    return new StockTakeView(
        id,
        status,
        StockTakeScope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT)),
        row.getObject("category_id", Long.class),
        row.getBoolean("zero_uncounted"),
        row.getString("note"),
        row.getString("created_by_name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "reviewed_at"),
        instant(row, "closed_at"),
        row.getString("closed_by_name"),
        row.getLong("positions"),
        row.getLong("counted"),
        status.isOpenToAll() ? totals(id) : null);
  }

  private StockTakeView.Totals totals(long id) {
    return jdbc.sql(
            "select count(*) filter (where d <> 0) as differing,"
                + " coalesce(sum(d * c) filter (where d > 0), 0) as surplus,"
                + " coalesce(-sum(d * c) filter (where d < 0), 0) as shortage from (select "
                + DIFFERENCE
                + " as d, "
                + COST
                + " as c "
                + POSITIONS
                + ") each")
        .param("take", id)
        .query(
            (row, number) -> {
              Money surplus = Money.rounded(row.getBigDecimal("surplus"));
              Money shortage = Money.rounded(row.getBigDecimal("shortage"));
              return new StockTakeView.Totals(
                  row.getLong("differing"), surplus, shortage, surplus.minus(shortage));
            })
        .single();
  }

  private static PositionView position(ResultSet row, int number) throws SQLException {
    Quantity difference = quantity(row, "difference");
    BigDecimal cost = row.getBigDecimal("unit_cost");
    return new PositionView(
        row.getLong("id"),
        row.getLong("product_id"),
        row.getString("name"),
        row.getString("sku"),
        row.getString("batch"),
        row.getObject("expires_on", LocalDate.class),
        quantity(row, "counted"),
        instant(row, "counted_at"),
        quantity(row, "expected"),
        difference,
        cost == null ? null : Money.of(cost.setScale(2, RoundingMode.HALF_UP)),
        cost == null || difference == null
            ? null
            : Money.rounded(cost.multiply(difference.amount())));
  }

  private static @Nullable Quantity quantity(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : Quantity.of(amount);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
