package uz.erp.customer.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.customer.customer.CustomerQueries;
import uz.erp.platform.measure.Money;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Shows what a customer bought. */
@Service
@Transactional(readOnly = true)
public class PurchaseQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of("completed_at", "p.completed_at", "total", "p.total");

  private static final String CHOSEN =
      """
       from purchase p
      where p.customer_id = :customer
        and (cast(:start as date) is null or p.business_date >= :start)
        and (cast(:end as date) is null or p.business_date <= :end)
        and (cast(:text as text) is null
          or strpos(lower(p.receipt_number), lower(:text)) > 0
          or exists (
            select 1 from purchase_line l
            where l.sale_id = p.sale_id and strpos(lower(l.name), lower(:text)) > 0))
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final CustomerQueries customers;
  private final PurchaseParts parts;

  PurchaseQueries(JdbcClient jdbc, CustomerQueries customers, PurchaseParts parts) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.parts = parts;
  }

  /**
   * @throws ProblemException 404 when there is no such customer
   */
  public PurchaseHistory history(long customerId, HistoryFilter filter, PageQuery page) {
    customers.get(customerId);
    Map<String, Object> asked = asked(customerId, filter, page.search());
    List<Purchase> found =
        whole(
            jdbc.sql(
                    "select p.*"
                        + CHOSEN
                        + (" order by " + page.orderBy(ORDERINGS, "-completed_at"))
                        + ", p.sale_id desc limit :limit offset :offset")
                .params(asked)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(PurchaseQueries::purchase)
                .list());
    PurchaseHistory.Summary summary = summary(asked);
    PageView<Purchase> view = page.view(found, summary.totalPurchases());
    return new PurchaseHistory(
        customerId, summary, view.count(), view.next(), view.previous(), view.results());
  }

  /** Everything a customer bought, the newest first. */
  public List<Purchase> all(long customerId) {
    return whole(
        jdbc.sql("select p.*" + CHOSEN + " order by p.completed_at desc, p.sale_id desc")
            .params(asked(customerId, HistoryFilter.ALL, null))
            .query(PurchaseQueries::purchase)
            .list());
  }

  private List<Purchase> whole(List<Purchase> heads) {
    Collection<Long> sales = heads.stream().map(Purchase::id).toList();
    Map<Long, List<Purchase.Item>> items = parts.items(sales);
    Map<Long, List<Purchase.Refund>> refunds = parts.refunds(sales);
    return heads.stream()
        .map(
            head ->
                head.with(
                    items.getOrDefault(head.id(), List.of()),
                    refunds.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private PurchaseHistory.Summary summary(Map<String, Object> asked) {
    return jdbc.sql(
            """
            select count(*) as purchases, coalesce(sum(p.total), 0.00) as bought,
              coalesce(sum(p.refunded_total), 0.00) as refunded,
              min(p.completed_at) as first_at, max(p.completed_at) as last_at
            """
                + CHOSEN)
        .params(asked)
        .query(
            (row, number) -> {
              long purchases = row.getLong("purchases");
              BigDecimal refunded = row.getBigDecimal("refunded");
              BigDecimal spent = row.getBigDecimal("bought").subtract(refunded);
              return new PurchaseHistory.Summary(
                  purchases,
                  spent.toPlainString(),
                  refunded.toPlainString(),
                  purchases == 0
                      ? Money.ZERO
                      : Money.of(
                          spent.divide(BigDecimal.valueOf(purchases), 2, RoundingMode.HALF_UP)),
                  instant(row, "first_at"),
                  instant(row, "last_at"));
            })
        .single();
  }

  private static Map<String, Object> asked(
      long customerId, HistoryFilter filter, @Nullable String text) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("customer", customerId);
    asked.put("start", filter.start());
    asked.put("end", filter.end());
    asked.put("text", text);
    return asked;
  }

  private static Purchase purchase(ResultSet row, int number) throws SQLException {
    Money total = Money.of(row.getBigDecimal("total"));
    Money refunded = Money.of(row.getBigDecimal("refunded_total"));
    boolean fully = row.getBoolean("fully_refunded");
    return new Purchase(
        row.getLong("sale_id"),
        row.getLong("number"),
        row.getString("receipt_number"),
        fully ? "refunded" : "completed",
        row.getObject("completed_at", OffsetDateTime.class).toInstant(),
        row.getObject("business_date", LocalDate.class),
        row.getObject("register_id", Long.class),
        row.getString("cashier_name"),
        row.getString("currency"),
        Money.of(row.getBigDecimal("discount_total")),
        Money.of(row.getBigDecimal("tax_total")),
        total,
        refunded,
        !fully && refunded.isPositive(),
        total.minus(refunded),
        payments(row),
        List.of(),
        List.of());
  }

  static List<Paid> payments(ResultSet row) throws SQLException {
    return JSON.readerForListOf(Paid.class).readValue(row.getString("payments"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
