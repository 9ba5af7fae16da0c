package uz.erp.sales.refund;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Money;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.customer.CustomerBalances;
import uz.erp.sales.sale.LineReturn;
import uz.erp.sales.sale.MoneyReturn;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.sale.ReturnableSale;
import uz.erp.sales.sale.Returns;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.sale.list.SaleQueries;
import uz.erp.sales.session.Drawer;
import uz.erp.sales.session.SessionProblem;
import uz.erp.sales.session.SessionView;

/**
 * Takes goods back. Cash leaves the drawer of one open session, which {@link PayingSessions}
 * chooses; refund, shares and event commit together.
 */
@Service
public class Refunds {

  private static final String TOPIC = "sales.sale";

  private final PayingSessions sessions;
  private final Returns returns;
  private final RefundRules rules;
  private final RefundRows refunds;
  private final CustomerBalances balances;
  private final Drawer drawer;
  private final SaleQueries sales;
  private final Outbox outbox;
  private final StoreClock clock;

  Refunds(
      PayingSessions sessions,
      Returns returns,
      RefundRules rules,
      RefundRows refunds,
      CustomerBalances balances,
      Drawer drawer,
      SaleQueries sales,
      Outbox outbox,
      StoreClock clock) {
    this.sessions = sessions;
    this.returns = returns;
    this.rules = rules;
    this.refunds = refunds;
    this.balances = balances;
    this.drawer = drawer;
    this.sales = sales;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Refunds what is asked, or all that is left. The same refund again, known by the client's own
   * identity of it, gives nothing back twice, however late it comes.
   */
  @Transactional
  public RefundedSale refund(long saleId, @Nullable RefundRequest asked) {
    RefundRequest request = asked == null ? RefundRequest.ALL : asked;
    Optional<RefundView> repeated = findRepeated(saleId, request);
    if (repeated.isPresent()) {
      // its session may be closed long since
      return new RefundedSale(returns.lock(saleId).view(), repeated.get(), false);
    }
    Optional<SessionView> session = sessions.share(saleId, request.session());
    ReturnableSale sale = returns.lock(saleId);
    // another may have made it while this one waited for the sale
    return findRepeated(saleId, request)
        .map(known -> new RefundedSale(sale.view(), known, false))
        .orElseGet(() -> refund(sale, session.orElse(null), request));
  }

  private RefundedSale refund(
      ReturnableSale sale, @Nullable SessionView session, RefundRequest request) {
    sale.requireReturnable();
    rules.require(sale.head());
    List<LineReturn> lines = Shares.of(sale.sale(), request);
    RefundedParts asked = new RefundedParts(lines, sale.roundingOf(lines), List.of());
    rules.approve(sale.head().id(), asked.total(), request.overrideToken());
    RefundedParts parts = asked.paid(MoneyBack.of(sale.payments(), asked.total(), request));
    requireDrawer(session, parts.money());
    SaleView after = returns.record(sale, parts.lines(), parts.money());
    RefundView refund = store(RefundView.of(after.id(), session, request, parts, clock), parts);
    giveBack(after, refund);
    outbox.append(
        TOPIC,
        SaleRefunded.TYPE,
        after.id(),
        after.version(),
        SaleRefunded.of(refund, after, parts, TenantScope.current().currency()));
    boolean isShort =
        session != null
            && refund.by(PaymentMethod.CASH).isPositive()
            && drawer.isShort(session.id());
    return new RefundedSale(after, refund, isShort);
  }

  /** The refunds of a sale, oldest first unless asked otherwise. */
  @Transactional(readOnly = true)
  public PageView<RefundView> list(long saleId, PageQuery page) {
    long visible = sales.get(saleId).id();
    String orderBy = page.orderBy(Map.of("id", "id", "created_at", "created_at"), "id");
    return page.view(
        refunds.list(visible, orderBy, page.limit(), page.offset()), refunds.count(visible));
  }

  private Optional<RefundView> findRepeated(long saleId, RefundRequest request) {
    if (request.clientUuid() == null) {
      return Optional.empty();
    }
    Optional<RefundView> known = refunds.findByClientUuid(request.clientUuid());
    if (known.isPresent() && !(known.get().sale() == saleId && request.isOf(known.get()))) {
      throw new ProblemException(RefundProblem.REFUND_CLIENT_UUID_TAKEN);
    }
    return known;
  }

  /** Cash comes out of a drawer; other money needs none. */
  private static void requireDrawer(@Nullable SessionView session, List<MoneyReturn> money) {
    if (session == null
        && money.stream().anyMatch(part -> part.payment().method() == PaymentMethod.CASH)) {
      throw new ProblemException(SessionProblem.SESSION_REQUIRED);
    }
  }

  private RefundView store(RefundView refund, RefundedParts parts) {
    return refund.withId(refunds.insert(refund, parts));
  }

  /** Points go back to the points, what was on credit off the debt. */
  private void giveBack(SaleView sale, RefundView refund) {
    Money points = refund.by(PaymentMethod.POINTS);
    Money credit = refund.by(PaymentMethod.CREDIT);
    if (sale.customer() != null && !(points.isZero() && credit.isZero())) {
      balances.giveBack(sale.customer(), refund.id(), points, credit);
    }
  }
}
