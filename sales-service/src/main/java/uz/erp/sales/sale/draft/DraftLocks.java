package uz.erp.sales.sale.draft;

import org.springframework.stereotype.Component;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleProblem;
import uz.erp.sales.sale.Sales;
import uz.erp.sales.session.SessionLocks;
import uz.erp.sales.session.SessionView;

/** Takes the locks of a draft in their order, session before sale, and refuses what is no draft. */
@Component
public class DraftLocks {

  private final SessionLocks sessions;
  private final Sales sales;

  DraftLocks(SessionLocks sessions, Sales sales) {
    this.sessions = sessions;
    this.sales = sales;
  }

  /** A draft in an open session, ready to be changed. */
  Sale lock(long saleId) {
    Locked locked = lockAny(saleId);
    locked.sale().requirePending();
    locked.sale().requireNotHeld();
    SessionLocks.requireOpen(locked.session());
    return locked.sale();
  }

  /** A draft to be thrown away: a held one also after its session was closed. */
  Sale lockToCancel(long saleId) {
    Locked locked = lockAny(saleId);
    locked.sale().requirePending();
    if (locked.sale().head().state().hold() == null) {
      SessionLocks.requireOpen(locked.session());
    }
    return locked.sale();
  }

  /** A sale in whatever state; what it says about itself goes before what its session says. */
  public Locked lockAny(long saleId) {
    SessionView session = sessions.shareOfSale(saleId).orElseThrow(() -> unknown(saleId));
    Sale sale = sales.lock(saleId).orElseThrow(() -> unknown(saleId));
    if (sale.head().origin().sessionId() != session.id()) {
      // resumed elsewhere in between; a second session is not locked after a sale
      throw new ProblemException(SaleProblem.SALE_MOVED);
    }
    return new Locked(session, sale);
  }

  private static ProblemException unknown(long saleId) {
    return new ProblemException(SaleProblem.SALE_NOT_FOUND, saleId);
  }

  /** A sale and its session, both locked. */
  public record Locked(SessionView session, Sale sale) {}
}
