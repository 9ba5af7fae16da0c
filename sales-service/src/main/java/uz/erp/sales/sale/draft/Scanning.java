package uz.erp.sales.sale.draft;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.customer.SaleCustomer;
import uz.erp.sales.product.ScannedProduct;
import uz.erp.sales.product.SoldBatch;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleProblem;
import uz.erp.sales.sale.SaleView;
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
  private final DraftRows rows;

  Scanning(SessionLocks sessions, Drafts drafts, DraftLocks locks, DraftRows rows) {
    this.sessions = sessions;
    this.drafts = drafts;
    this.locks = locks;
    this.rows = rows;
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
    return add(draft, customer == null ? draft : draft.withCustomer(customer), scanned, goods);
  }

  /** Adds to a known draft. */
  @Transactional
  public SaleView add(long saleId, ScannedProduct scanned, Goods goods) {
    Sale draft = locks.lock(saleId);
    return add(draft, draft, scanned, goods);
  }

  private SaleView add(Sale before, Sale draft, ScannedProduct scanned, Goods goods) {
    UUID lineUuid = goods.lineUuid();
    if (lineUuid != null && isRepeated(draft, lineUuid, scanned)) {
      return SaleView.of(before.head(), before.lines(), List.of());
    }
    Quantity quantity = goods.howMuch(scanned);
    SoldBatch batch = scanned.batch(quantity, draft::quantityOfBatch);
    Sale after = draft.scan(scanned.product(), batch, quantity, lineUuid);
    return rows.save(before, after);
  }

  /** Also when the line was taken out meanwhile: a scan that comes late brings nothing back. */
  private boolean isRepeated(Sale draft, UUID lineUuid, ScannedProduct scanned) {
    Optional<Long> known =
        draft
            .findLine(lineUuid)
            .map(line -> line.product().id())
            .or(() -> rows.findRemoved(draft.id(), lineUuid));
    if (known.isPresent() && known.get() != scanned.product().id()) {
      throw new ProblemException(SaleProblem.LINE_UUID_TAKEN);
    }
    return known.isPresent();
  }
}
