package uz.erp.catalog.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Reads receipts of goods. */
@Component
@Transactional(readOnly = true)
public class ReceiptQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "id", "r.id",
          "number", "r.number",
          "received_at", "r.received_at",
          "created_at", "r.created_at",
          "total_cost", "r.total_cost");

  private static final String RECEIPT =
      """
      select r.id, r.number, r.supplier, r.note, r.total_cost, r.employee_id, r.employee_name,
        r.received_at, r.created_at, r.status, r.cancelled_at, r.cancelled_by_name
      from goods_receipt r
      """;

  private static final String MATCHING =
      """
      where (cast(:product as bigint) is null or exists (
          select from goods_receipt_line l where l.receipt_id = r.id and l.product_id = :product))
        and (cast(:search as text) is null
          or lower(r.number || ' ' || coalesce(r.supplier, '')) like :search)
      """;

  private final JdbcClient jdbc;

  ReceiptQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PageView<ReceiptView> list(ReceiptFilter filter, PageQuery page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("product", filter.productId());
    parameters.put("search", page.search() == null ? null : SearchText.contains(page.search()));
    long count =
        jdbc.sql("select count(*) from goods_receipt r " + MATCHING)
            .params(parameters)
            .query(Long.class)
            .single();
    List<ReceiptView> headers =
        jdbc.sql(
                RECEIPT
                    + MATCHING
                    + " order by "
                    + page.orderBy(ORDERINGS, "-id")
                    + ", r.id desc limit :limit offset :offset")
            .params(parameters)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(ReceiptQueries::header)
            .list();
    return page.view(withLines(headers), count);
  }

  /**
   * @throws ProblemException 404 when there is no such receipt
   */
  public ReceiptView get(long id) {
    List<ReceiptView> headers =
        jdbc.sql(RECEIPT + "where r.id = :id").param("id", id).query(ReceiptQueries::header).list();
    if (headers.isEmpty()) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return withLines(headers).getFirst();
  }

  private List<ReceiptView> withLines(List<ReceiptView> headers) {
    if (headers.isEmpty()) {
      return List.of();
    }
    Map<Long, List<ReceiptView.Line>> lines = new HashMap<>();
    jdbc.sql(
            """
            select l.receipt_id, l.position, l.product_id, p.name, p.sku, p.unit, l.quantity,
              l.unit_cost, l.total_cost, l.average_cost_after, l.batch_id, b.number as batch,
              b.expires_on
            from goods_receipt_line l join product p on p.id = l.product_id
            left join batch b on b.id = l.batch_id
            where l.receipt_id in (:receipts) order by l.receipt_id, l.position
            """)
        .param("receipts", headers.stream().map(ReceiptView::id).toList())
        .query(
            row -> {
              lines
                  .computeIfAbsent(row.getLong("receipt_id"), ignored -> new ArrayList<>())
                  .add(line(row));
            });
    return headers.stream()
        .map(header -> header.withLines(lines.getOrDefault(header.id(), List.of())))
        .toList();
  }

  private static ReceiptView header(ResultSet row, int number) throws SQLException {
    OffsetDateTime cancelledAt = row.getObject("cancelled_at", OffsetDateTime.class);
    return new ReceiptView(
        row.getLong("id"),
        row.getString("number"),
        row.getString("supplier"),
        row.getString("note"),
        Money.of(row.getBigDecimal("total_cost")),
        row.getLong("employee_id"),
        row.getString("employee_name"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("status"),
        cancelledAt == null ? null : cancelledAt.toInstant(),
        row.getString("cancelled_by_name"),
        List.of());
  }

  private static ReceiptView.Line line(ResultSet row) throws SQLException {
    return new ReceiptView.Line(
        row.getInt("position"),
        row.getLong("product_id"),
        row.getString("name"),
        row.getString("sku"),
        row.getString("unit"),
        Quantity.of(row.getBigDecimal("quantity")),
        Money.of(row.getBigDecimal("unit_cost")),
        Money.of(row.getBigDecimal("total_cost")),
        Money.of(row.getBigDecimal("average_cost_after")),
        row.getObject("batch_id", Long.class),
        row.getString("batch"),
        row.getObject("expires_on", LocalDate.class));
  }
}
