package uz.erp.sales.sale.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.query.Conditions;
import uz.erp.sales.sale.LineRows;
import uz.erp.sales.sale.Payment;
import uz.erp.sales.sale.SaleHead;
import uz.erp.sales.sale.SaleLine;
import uz.erp.sales.sale.SaleProblem;
import uz.erp.sales.sale.SaleRows;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.session.SessionDesk;

/**
 * Shows sales: to a cashier those of their own sessions, with manage_sales or view_all every one. A
 * page costs five statements however long its sales are.
 */
@Service
@Transactional(readOnly = true)
public class SaleQueries {

  private final JdbcClient jdbc;
  private final SaleList list;
  private final SessionDesk sessions;
  private final StoreClock clock;

  SaleQueries(JdbcClient jdbc, SaleList list, SessionDesk sessions, StoreClock clock) {
    this.jdbc = jdbc;
    this.list = list;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Sales, newest first unless asked otherwise. */
  public PageView<SaleView> list(PageQuery page, SaleFilter filter) {
    return view(page, list.read(page, filter, visibleTo(), null));
  }

  /** Sales of the store's day. */
  public PageView<SaleView> listToday(PageQuery page, SaleFilter filter) {
    return view(page, list.read(page, filter, visibleTo(), clock.today()));
  }

  /** One sale; one the caller may not see is not there. */
  public SaleView get(long id) {
    Conditions mine =
        new Conditions()
            .add("s.id = :id", "id", id)
            .addUnlessNull(
                "s.session_id in (select id from cash_session where employee_id = :employee)",
                "employee",
                visibleTo());
    return one(mine, id);
  }

  /** The sale behind a document of its own, such as a refund; the caller was let see that one. */
  public SaleView getForDocument(long id) {
    return one(new Conditions().add("s.id = :id", "id", id), id);
  }

  /** The draft of a session, the caller's open one when none is named. */
  public SaleView getCurrent(@Nullable Long sessionId) {
    long session = sessionId == null ? sessions.getCurrent().id() : sessions.get(sessionId).id();
    return find(new Conditions()
            .add(
                "s.session_id = :id and s.status = 'pending' and s.held_at is null", "id", session))
        .orElseThrow(() -> new ProblemException(SaleProblem.NO_PENDING_SALE));
  }

  private SaleView one(Conditions conditions, long id) {
    return find(conditions).orElseThrow(() -> new ProblemException(SaleProblem.SALE_NOT_FOUND, id));
  }

  private Optional<SaleView> find(Conditions conditions) {
    List<SaleHead> found =
        jdbc.sql(SaleRows.HEAD + conditions.where())
            .params(conditions.params())
            .query(SaleRows::head)
            .list();
    return views(found).stream().findFirst();
  }

  private PageView<SaleView> view(PageQuery page, SaleList.Found found) {
    return page.view(views(found.heads()), found.count());
  }

  List<SaleView> views(List<SaleHead> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    Long[] ids = heads.stream().map(SaleHead::id).toArray(Long[]::new);
    Map<Long, List<SaleLine>> lines = bySale(LineRows.LINE, LineRows::line, ids);
    Map<Long, List<Payment>> payments = bySale(SaleRows.PAYMENT, SaleRows::payment, ids);
    return heads.stream()
        .map(
            head ->
                SaleView.of(
                    head,
                    lines.getOrDefault(head.id(), List.of()),
                    payments.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private <T> Map<Long, List<T>> bySale(
      String select, RowMapper<SaleRows.Owned<T>> mapper, Long[] saleIds) {
    return jdbc
        .sql(select + "where sale_id = any(:ids) order by id")
        .param("ids", saleIds)
        .query(mapper)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                SaleRows.Owned::saleId,
                Collectors.mapping(SaleRows.Owned::value, Collectors.toList())));
  }

  private static @Nullable Long visibleTo() {
    CurrentEmployee caller = CurrentEmployee.get();
    return caller.has("manage_sales", "view_all") ? null : caller.employeeId();
  }
}
