package uz.erp.sales.sale;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.product.ScannedProduct;
import uz.erp.sales.session.SessionLocks;
import uz.erp.sales.session.SessionView;

/**
 * Adds a product to a draft in one transaction. Two scans at once wait for each other on the
 * draft's row, so both count.
 */
@Service
class Scanning {

  private final SessionLocks sessions;
  private final Drafts drafts;
  private final DraftLocks locks;
  private final Sales sales;

  Scanning(SessionLocks sessions, Drafts drafts, DraftLocks locks, Sales sales) {
    this.sessions = sessions;
    this.drafts = drafts;
    this.locks = locks;
    this.sales = sales;
  }

  /** Adds to the session's draft, starting one when there is none. */
  @Transactional
  public SaleView scan(
      long sessionId,
      ScannedProduct scanned,
      Goods goods,
      @Nullable UUID clientUuid,
      @Nullable SaleCustomer customer) {
    SessionView session = sessions.shareOpen(sessionId);
    Sale draft = drafts.lockOrStart(session, clientUuid);
    if (customer != null) {
      draft = sales.setCustomer(draft, customer);
    }
    return add(draft, scanned, goods);
  }

  /** Adds to a known draft. */
  @Transactional
  public SaleView add(long saleId, ScannedProduct scanned, Goods goods) {
    return add(locks.lock(saleId), scanned, goods);
  }

  private SaleView add(Sale draft, ScannedProduct scanned, Goods goods) {
    SaleLine line = draft.scan(scanned.product(), goods.batch(), goods.howMuch(scanned));
    return sales.save(draft.with(sales.store(draft.id(), line)));
  }
}
