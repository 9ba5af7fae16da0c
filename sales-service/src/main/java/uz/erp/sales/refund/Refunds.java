package uz.erp.sales.refund;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.measure.Money;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.time.StoreClock;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.sale.LineReturn;
import uz.erp.sales.sale.MoneyReturn;
import uz.erp.sales.sale.ReturnableSale;
import uz.erp.sales.sale.Returns;
import uz.erp.sales.sale.SaleQueries;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.session.SessionLocks;
import uz.erp.sales.session.SessionView;

/**
 * Takes goods back. The money leaves the drawer of the caller's own open session, whoever sold;
 * refund, shares and event commit together.
 */
@Service
public class Refunds {

  private static final String TOPIC = "sales.sale";

  private final SessionLocks sessions;
  private final Returns returns;
  private final RefundRows refunds;
  private final SaleQueries sales;
  private final Outbox outbox;
  private final StoreClock clock;

  Refunds(
      SessionLocks sessions,
      Returns returns,
      RefundRows refunds,
      SaleQueries sales,
      Outbox outbox,
      StoreClock clock) {
    this.sessions = sessions;
    this.returns = returns;
    this.refunds = refunds;
    this.sales = sales;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Refunds what is asked, or all that is left. */
  @Transactional
  public RefundedSale refund(long saleId, @Nullable RefundRequest asked) {
    RefundRequest request = asked == null ? RefundRequest.ALL : asked;
    SessionView session = sessions.shareOwn();
    ReturnableSale sale = returns.lock(saleId);
    List<LineReturn> lines = Shares.of(sale.sale(), request);
    Money total = lines.stream().map(LineReturn::total).reduce(Money.ZERO, Money::plus);
    List<MoneyReturn> money = MoneyBack.of(sale.payments(), total);

    SaleView after = returns.record(sale, lines, money);
    RefundView refund = store(after, session, request.reason(), lines, money);
    outbox.append(
        TOPIC,
        SaleRefunded.TYPE,
        saleId,
        after.version(),
        SaleRefunded.of(refund, after, lines, money, TenantScope.current().currency()));
    return new RefundedSale(after, refund);
  }

  /** The refunds of a sale, oldest first unless asked otherwise. */
  @Transactional(readOnly = true)
  public PageView<RefundView> list(long saleId, PageQuery page) {
    long visible = sales.get(saleId).id();
    String orderBy = page.orderBy(Map.of("id", "id", "created_at", "created_at"), "id");
    return page.view(
        refunds.list(visible, orderBy, page.limit(), page.offset()), refunds.count(visible));
  }

  private RefundView store(
      SaleView sale,
      SessionView session,
      @Nullable String reason,
      List<LineReturn> lines,
      List<MoneyReturn> money) {
    CurrentEmployee cashier = CurrentEmployee.get();
    Instant now = clock.now();
    RefundView draft =
        new RefundView(
            0,
            sale.id(),
            session.id(),
            session.register(),
            cashier.employeeId(),
            cashier.name(),
            reason,
            sum(lines.stream().map(LineReturn::total).toList()),
            sum(lines.stream().map(LineReturn::tax).toList()),
            sum(lines.stream().map(LineReturn::discount).toList()),
            lines.stream().map(Refunds::item).toList(),
            money.stream().map(m -> new RefundView.Paid(m.payment().method(), m.amount())).toList(),
            now,
            clock.dateOf(now));
    return draft.withId(refunds.insert(draft, lines, money));
  }

  private static RefundView.Item item(LineReturn part) {
    return new RefundView.Item(
        part.line().storedId(),
        part.line().product().id(),
        part.line().product().name(),
        part.quantity(),
        part.total(),
        part.tax(),
        part.discount(),
        part.restock());
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }
}
