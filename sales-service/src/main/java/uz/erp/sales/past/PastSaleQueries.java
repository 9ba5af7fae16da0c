package uz.erp.sales.past;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Shows past sales; a page costs four statements however long its receipts are. */
@Service
@Transactional(readOnly = true)
public class PastSaleQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "s.id", "sold_at", "s.sold_at", "total_amount", "s.total_amount");

  private final JdbcClient jdbc;

  PastSaleQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest first unless asked otherwise. */
  public PageView<PastSaleView> list(PageQuery page, PastSaleFilter filter) {
    String where = filter.where(page.search());
    Map<String, Object> params = filter.params(page.search());
    List<PastSaleView> heads =
        jdbc.sql(
                "select * from past_sale s"
                    + where
                    + " order by "
                    + page.orderBy(ORDERINGS, "-sold_at")
                    + ", s.id desc limit :limit offset :offset")
            .params(params)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(PastSaleQueries::head)
            .list();
    long count =
        jdbc.sql("select count(*) from past_sale s" + where)
            .params(params)
            .query(Long.class)
            .single();
    return page.view(whole(heads), count);
  }

  /**
   * @throws ProblemException 404 when there is no such past sale
   */
  public PastSaleView get(long id) {
    List<PastSaleView> found =
        jdbc.sql("select * from past_sale where id = ?")
            .param(id)
            .query(PastSaleQueries::head)
            .list();
    return whole(found).stream()
        .findFirst()
        .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private List<PastSaleView> whole(List<PastSaleView> heads) {
    Long[] ids = heads.stream().map(PastSaleView::id).toArray(Long[]::new);
    Map<Long, List<PastLine>> lines =
        bySale("past_sale_line", "line_id", PastSaleQueries::line, ids);
    Map<Long, List<PastPayment>> payments =
        bySale("past_sale_payment", "payment_method", PastSaleQueries::payment, ids);
    return heads.stream()
        .map(
            head ->
                head.with(
                    lines.getOrDefault(head.id(), List.of()),
                    payments.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private <T> Map<Long, List<T>> bySale(
      String table, String order, RowMapper<T> mapper, Long[] ids) {
    return jdbc
        .sql("select * from " + table + " where sale_id = any(?) order by sale_id, " + order)
        .param(ids)
        .query((row, number) -> Map.entry(row.getLong("sale_id"), mapper.mapRow(row, number)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static PastSaleView head(ResultSet row, int number) throws SQLException {
    return new PastSaleView(
        row.getLong("id"),
        row.getLong("import_id"),
        row.getString("receipt"),
        row.getString("register"),
        row.getObject("sold_at", OffsetDateTime.class).toInstant(),
        row.getObject("business_date", LocalDate.class),
        row.getObject("customer_id", Long.class),
        row.getString("customer_name"),
        row.getString("customer_phone"),
        row.getString("cashier_name"),
        money(row, "subtotal"),
        money(row, "discount_amount"),
        money(row, "tax_amount"),
        money(row, "total_amount"),
        List.of(),
        List.of());
  }

  private static PastLine line(ResultSet row, int number) throws SQLException {
    Quantity quantity = Quantity.of(row.getBigDecimal("quantity"));
    BigDecimal stored = row.getBigDecimal("cost_price");
    @Nullable Money cost = stored == null ? null : Money.of(stored);
    return new PastLine(
        row.getInt("line_id"),
        row.getObject("product_id", Long.class),
        row.getString("name"),
        row.getString("sku"),
        row.getString("barcode"),
        quantity,
        money(row, "unit_price"),
        money(row, "discount_amount"),
        money(row, "tax_amount"),
        money(row, "total"),
        cost,
        cost == null ? null : cost.times(quantity));
  }

  private static PastPayment payment(ResultSet row, int number) throws SQLException {
    return new PastPayment(PastMethod.of(row.getString("payment_method")), money(row, "amount"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getBigDecimal(column));
  }
}
