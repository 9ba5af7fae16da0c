package uz.erp.sales.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.session.SessionDesk;

/** Shows frozen reports: to a cashier their own, with manage_sales or view_all every one. */
@Service
@Transactional(readOnly = true)
public class ZReportBook {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "z.session_id", "closed_at", "z.created_at", "z_number", "z.z_number");

  private final JdbcClient jdbc;
  private final ZReports zReports;
  private final StoreClock clock;

  ZReportBook(JdbcClient jdbc, ZReports zReports, StoreClock clock) {
    this.jdbc = jdbc;
    this.zReports = zReports;
    this.clock = clock;
  }

  /**
   * Z reports, newest first unless asked otherwise.
   *
   * @param from the first day of closing, in the store's zone
   * @param to the last day, inclusive
   */
  public PageView<ZReportSummary> list(
      PageQuery page, @Nullable Long register, @Nullable LocalDate from, @Nullable LocalDate to) {
    List<String> terms = new ArrayList<>(List.of("true"));
    Map<String, Object> params = new HashMap<>();
    CurrentEmployee caller = CurrentEmployee.get();
    if (!SessionDesk.seesAll(caller)) {
      terms.add("s.employee_id = :employee");
      params.put("employee", caller.employeeId());
    }
    if (register != null) {
      terms.add("z.register_id = :register");
      params.put("register", register);
    }
    if (from != null) {
      terms.add("z.created_at >= :from");
      params.put("from", clock.startOfDay(from).atOffset(ZoneOffset.UTC));
    }
    if (to != null) {
      terms.add("z.created_at < :to");
      params.put("to", clock.startOfDay(to.plusDays(1)).atOffset(ZoneOffset.UTC));
    }
    String tables =
        " from z_report z join cash_session s on s.id = z.session_id where "
            + String.join(" and ", terms);
    return page.view(page(tables, params, page), count(tables, params));
  }

  private List<ZReportSummary> page(String tables, Map<String, Object> params, PageQuery page) {
    return jdbc.sql(
            """
            select p.z_number, coalesce(r.revision, 1) as revision, coalesce(r.body, p.body) as body
            from (select z.*, row_number() over () as place from (
                select z.session_id, z.z_number, z.body%s order by %s limit :limit offset :offset) z) p
              left join lateral (select revision, body from z_report_revision v
                where v.session_id = p.session_id order by revision desc limit 1) r on true
            order by p.place"""
                .formatted(tables, page.orderBy(ORDERINGS, "-closed_at")))
        .params(params)
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(
            (row, number) ->
                ZReportSummary.of(
                    row.getLong("z_number"),
                    row.getInt("revision"),
                    zReports.read(row.getString("body"))))
        .list();
  }

  private long count(String tables, Map<String, Object> params) {
    return jdbc.sql("select count(*)" + tables).params(params).query(Long.class).single();
  }

  /** One Z report with all its revisions; not found when the caller may not see it. */
  public ZReportView get(long id) {
    CurrentEmployee caller = CurrentEmployee.get();
    List<ZRevision> revisions = zReports.revisions(id);
    if (revisions.isEmpty()) {
      throw unknown(id);
    }
    ReportHead head = revisions.getFirst().report().head();
    Long number = head.zNumber();
    if (number == null || !(SessionDesk.seesAll(caller) || head.cashier() == caller.employeeId())) {
      throw unknown(id);
    }
    return new ZReportView(id, head.register(), number, revisions);
  }

  private static ProblemException unknown(long id) {
    return new ProblemException(ZReportProblem.Z_REPORT_NOT_FOUND, id);
  }
}
