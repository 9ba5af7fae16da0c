package uz.erp.sales.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import uz.erp.sales.session.SessionDesk;

/**
 * Shows sales: to a cashier those of the own sessions, to who manages sales or views all every one.
 * A page costs four statements however long its sales are.
 */
@Service
@Transactional(readOnly = true)
public class SaleQueries {

  private static final Map<String, String> ORDERINGS =
      Map.of(
          "id", "s.id",
          "created_at", "s.created_at",
          "completed_at", "s.completed_at",
          "total_amount", "s.total_amount",
          "number", "s.number");

  private final JdbcClient jdbc;
  private final SessionDesk sessions;
  private final StoreClock clock;

  SaleQueries(JdbcClient jdbc, SessionDesk sessions, StoreClock clock) {
    this.jdbc = jdbc;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Sales, newest first unless asked otherwise. */
  public PageView<SaleView> list(
      PageQuery page, @Nullable SaleStatus status, @Nullable Long session) {
    return list(page, new SaleFilter(visibleTo(), status, session, page.search(), null));
  }

  /** Sales of the store's day. */
  public PageView<SaleView> listToday(
      PageQuery page, @Nullable SaleStatus status, @Nullable Long session) {
    LocalDate today = clock.today();
    var day =
        new SaleFilter.Day(today, clock.startOfDay(today), clock.startOfDay(today.plusDays(1)));
    return list(page, new SaleFilter(visibleTo(), status, session, page.search(), day));
  }

  /** One sale; one the caller may not see is not there. */
  public SaleView get(long id) {
    var mine = new SaleFilter(visibleTo(), null, null, null, null);
    String where = mine.where();
    return one(where + (where.isEmpty() ? " where" : " and") + " s.id = :id", mine.params(), id)
        .orElseThrow(() -> new ProblemException(SaleProblem.SALE_NOT_FOUND, id));
  }

  /** The sale behind a document of its own, such as a refund; the caller was let see that one. */
  public SaleView getForDocument(long id) {
    return one(" where s.id = :id", Map.of(), id)
        .orElseThrow(() -> new ProblemException(SaleProblem.SALE_NOT_FOUND, id));
  }

  /** The draft of a session, the caller's open one when none is named. */
  public SaleView getCurrent(@Nullable Long sessionId) {
    long session = sessionId == null ? sessions.getCurrent().id() : sessions.get(sessionId).id();
    return one(" where s.session_id = :id and s.status = 'pending'", Map.of(), session)
        .orElseThrow(() -> new ProblemException(SaleProblem.NO_PENDING_SALE));
  }

  private java.util.Optional<SaleView> one(String where, Map<String, Object> params, long id) {
    List<SaleHead> found =
        jdbc.sql(SaleRows.HEAD + where).params(params).param("id", id).query(SaleRows::head).list();
    return views(found).stream().findFirst();
  }

  private PageView<SaleView> list(PageQuery page, SaleFilter filter) {
    String orderBy = page.orderBy(ORDERINGS, "-created_at");
    List<SaleHead> heads =
        jdbc.sql(
                SaleRows.HEAD
                    + filter.where()
                    + " order by "
                    + orderBy
                    + " nulls last, s.id desc limit :limit offset :offset")
            .params(filter.params())
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(SaleRows::head)
            .list();
    long count =
        jdbc.sql("select count(*) from sale s" + filter.where())
            .params(filter.params())
            .query(Long.class)
            .single();
    return page.view(views(heads), count);
  }

  private List<SaleView> views(List<SaleHead> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    Long[] ids = heads.stream().map(SaleHead::id).toArray(Long[]::new);
    Map<Long, List<SaleLine>> lines = bySale(SaleRows.LINE, SaleRows::line, ids);
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
