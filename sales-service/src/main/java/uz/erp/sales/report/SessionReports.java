package uz.erp.sales.report;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.sale.PaymentMethod;
import uz.erp.sales.session.CashSum;
import uz.erp.sales.session.SessionDesk;
import uz.erp.sales.session.SessionView;

/** Reports on sessions: counted anew while open, as frozen once closed. */
@Service
public class SessionReports {

  private final SessionDesk sessions;
  private final SessionFigures figures;
  private final ZReports zReports;
  private final StoreClock clock;

  SessionReports(
      SessionDesk sessions, SessionFigures figures, ZReports zReports, StoreClock clock) {
    this.sessions = sessions;
    this.figures = figures;
    this.zReports = zReports;
    this.clock = clock;
  }

  /** The report of a session the caller may see; all of it from one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public SessionReport get(long sessionId) {
    SessionView session = sessions.get(sessionId);
    return session.isOpen() ? count(session) : zReports.get(sessionId);
  }

  /** Counts a session as it stands. */
  SessionReport count(SessionView session) {
    long id = session.id();
    var sales = figures.sales(id);
    var salesByMethod = figures.salesByMethod(id);
    var refunds = figures.refunds(id);
    var refundsByMethod = figures.refundsByMethod(id);
    var movements = figures.movements(id);
    CashSum cashSales = cash(salesByMethod);
    CashSum expected =
        CashSum.of(session.openingBalance())
            .plus(cashSales)
            .minus(cash(refundsByMethod))
            .plus(movements.in())
            .minus(movements.out());
    return new SessionReport(
        SessionReport.Kind.X,
        null,
        id,
        session.register(),
        session.registerName(),
        session.cashier(),
        session.cashierName(),
        session.status(),
        session.openedAt(),
        session.closedAt(),
        clock.now(),
        session.openingBalance(),
        sales.count(),
        sales.items(),
        sales.total(),
        sales.total().dividedBy(sales.count()),
        sales.discount(),
        sales.tax(),
        salesByMethod,
        refunds.count(),
        refunds.total(),
        refunds.tax(),
        refundsByMethod,
        sales.total().minus(refunds.total()),
        cashSales.plus(sales.change()),
        sales.change(),
        movements.in(),
        movements.out(),
        expected,
        null,
        null,
        sales.cancelled(),
        figures.topItems(id),
        null);
  }

  private static CashSum cash(java.util.List<SessionReport.ByMethod> methods) {
    return methods.stream()
        .filter(method -> method.paymentMethod() == PaymentMethod.CASH)
        .map(SessionReport.ByMethod::amount)
        .reduce(CashSum.ZERO, CashSum::plus);
  }
}
