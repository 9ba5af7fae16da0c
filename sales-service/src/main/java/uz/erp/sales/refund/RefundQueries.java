package uz.erp.sales.refund;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.query.Conditions;
import uz.erp.sales.query.DateRange;

/**
 * Shows refunds of all sales: to a cashier those paid from their own drawer or of their own
 * sessions' sales, with manage_sales or view_all every one.
 */
@Service
@Transactional(readOnly = true)
public class RefundQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "r.id", "created_at", "r.created_at", "total_amount", "r.total_amount");

  private final JdbcClient jdbc;
  private final RefundRows rows;

  RefundQueries(JdbcClient jdbc, RefundRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /** Refunds, newest first unless asked otherwise; null does not narrow. */
  public PageView<RefundView> list(PageQuery page, Filter filter) {
    Conditions where = where(filter, page.search());
    String order = page.orderBy(ORDERINGS, "-created_at");
    long count =
        jdbc.sql("select count(*) from refund r" + where.where())
            .params(where.params())
            .query(Long.class)
            .single();
    List<Long> ids =
        jdbc.sql(
                "select r.id from refund r"
                    + where.where()
                    + " order by "
                    + order
                    + (order.endsWith("desc") ? ", r.id desc" : ", r.id asc")
                    + " limit :limit offset :offset")
            .params(where.params())
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(Long.class)
            .list();
    return page.view(rows.list(ids), count);
  }

  /** One refund; not found when the caller may not see it. */
  public RefundView get(long id) {
    Conditions where = where(new Filter(null, null, null, DateRange.ANY), null);
    where.add("r.id = :id", "id", id);
    return jdbc.sql("select r.id from refund r" + where.where())
        .params(where.params())
        .query(Long.class)
        .optional()
        .map(found -> rows.list(List.of(found)).getFirst())
        .orElseThrow(() -> new ProblemException(RefundProblem.REFUND_NOT_FOUND, id));
  }

  private static Conditions where(Filter filter, @Nullable String search) {
    Conditions where = new Conditions();
    CurrentEmployee caller = CurrentEmployee.get();
    if (!caller.has("manage_sales", "view_all")) {
      where.add(
          """
          exists (select from cash_session c join sale s on s.id = r.sale_id
            where c.employee_id = :caller and c.id in (r.session_id, s.session_id))""",
          "caller",
          caller.employeeId());
    }
    where.addUnlessNull("r.sale_id = :sale", "sale", filter.sale());
    where.addUnlessNull("r.session_id = :session", "session", filter.session());
    where.addUnlessNull("r.register_id = :register", "register", filter.register());
    where.addUnlessNull("r.business_date >= :from", "from", filter.dates().from());
    where.addUnlessNull("r.business_date <= :to", "to", filter.dates().to());
    where.addUnlessNull(
        "r.sale_id = (select s.id from sale s where s.receipt_number = upper(:number))",
        "number",
        search);
    return where;
  }

  /**
   * Which refunds to list.
   *
   * @param session whose drawer paid
   * @param dates business dates
   */
  public record Filter(
      @Nullable Long sale, @Nullable Long session, @Nullable Long register, DateRange dates) {}
}
