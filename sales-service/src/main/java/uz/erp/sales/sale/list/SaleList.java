package uz.erp.sales.sale.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.platform.measure.Money;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.sales.query.Conditions;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.SaleHead;
import uz.erp.sales.sale.SaleRows;

/**
 * Reads a page of sales. The page's ids come out of an index, in order, from the end that is
 * nearer; only then are rows read, so a late page costs index entries, not sales.
 */
@Repository
class SaleList {

  private final JdbcClient jdbc;
  private final SaleCounts counts;
  private final StoreClock clock;

  SaleList(JdbcClient jdbc, SaleCounts counts, StoreClock clock) {
    this.jdbc = jdbc;
    this.counts = counts;
    this.clock = clock;
  }

  /** A page's sales and the number of all. */
  record Found(List<SaleHead> heads, long count) {}

  /**
   * @param visibleTo only sales of this employee's sessions
   * @param day only sales of this day, drafts by when they began
   */
  Found read(PageQuery page, SaleFilter filter, @Nullable Long visibleTo, @Nullable LocalDate day) {
    // a plan for any values would have to guess how many sales these values mean
    jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    SaleOrder order = SaleOrder.of(page);
    Conditions conditions = conditions(page, filter, visibleTo, day);
    boolean whole = visibleTo == null && day == null && search(page) == null;
    long count = whole ? countWhole(filter, conditions) : counts.count(conditions);
    if (page.offset() >= count) {
      return new Found(List.of(), count);
    }
    return new Found(heads(page, conditions, order, count), count);
  }

  private long countWhole(SaleFilter filter, Conditions conditions) {
    if (filter.isCounted()) {
      return counts.countByNumbers(filter.status(), filter.register());
    }
    PaymentMethod method = filter.paymentMethod();
    return method != null && filter.isOnlyPaymentMethod()
        ? counts.countPaidBy(method)
        : counts.count(conditions);
  }

  private List<SaleHead> heads(PageQuery page, Conditions conditions, SaleOrder order, long count) {
    Long number = page.ordering() == null ? SaleSearch.number(page.search()) : null;
    String first = number == null ? "" : "(s.number is not distinct from :number) desc, ";
    // the second half of a list is nearer to its end
    boolean fromEnd = number == null && page.offset() > count / 2;
    long limit = Math.min(page.limit(), count - page.offset());
    long offset = fromEnd ? count - page.offset() - limit : page.offset();
    return jdbc.sql(
            SaleRows.HEAD
                + "join (select s.id from sale s"
                + conditions.where()
                + (" order by " + first + (fromEnd ? order.reversed() : order).sql())
                + " limit :limit offset :offset) page on page.id = s.id"
                + (" order by " + first + order.sql()))
        .params(conditions.params())
        .param("limit", limit)
        .param("offset", offset)
        .query(SaleRows::head)
        .list();
  }

  private Conditions conditions(
      PageQuery page, SaleFilter filter, @Nullable Long visibleTo, @Nullable LocalDate day) {
    Conditions all = new Conditions();
    all.addUnlessNull(
        "s.session_id in (select id from cash_session where employee_id = :employee)",
        "employee",
        visibleTo);
    if (filter.status() != null) {
      // in the text, so that indexes of one status are recognised
      all.add("s.status = '" + filter.status().wire() + "'");
    }
    all.addUnlessNull("s.session_id = :session", "session", filter.session());
    all.addUnlessNull("s.register_id = :register", "register", filter.register());
    all.addUnlessNull("s.cashier_id = :cashier", "cashier", filter.cashier());
    all.addUnlessNull("s.customer_id = :customer", "customer", filter.customer());
    if (filter.paymentMethod() != null) {
      all.add(
          "s.id in (select p.sale_id from sale_payment p where p.payment_method = '%s')"
              .formatted(filter.paymentMethod().wire()));
    }
    addDates(all, filter);
    all.addUnlessNull("s.total_amount >= :least", "least", amount(filter.minTotal()));
    all.addUnlessNull("s.total_amount <= :most", "most", amount(filter.maxTotal()));
    if (day != null) {
      addDay(all, day);
    }
    String search = search(page);
    if (search != null) {
      SaleSearch.add(search, all);
    }
    return all;
  }

  private static @Nullable String search(PageQuery page) {
    String typed = page.search();
    return typed == null || SaleSearch.isEverything(typed) ? null : typed;
  }

  /** No sale is completed before it began: said as well, it lets a walk by time begin there. */
  private void addDates(Conditions all, SaleFilter filter) {
    all.addUnlessNull("s.business_date >= :from", "from", filter.dates().from());
    LocalDate last = filter.dates().to();
    if (last != null) {
      all.add("s.business_date <= :to", "to", last);
      all.add("s.created_at < :after", "after", start(last.plusDays(1)));
    }
  }

  private void addDay(Conditions all, LocalDate day) {
    all.add(
            """
            (s.business_date = :day or (s.business_date is null
              and s.created_at >= :day_start and s.created_at < :day_end))""")
        .param("day", day)
        .param("day_start", start(day))
        .param("day_end", start(day.plusDays(1)));
  }

  private Object start(LocalDate day) {
    Instant start = clock.startOfDay(day);
    return start.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Object amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
