package uz.erp.sales.sale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.time.StoreClock;

/** Takes back or changes what was scanned, as long as the sale is a draft. */
@Service
class DraftChanges {

  private final DraftLocks locks;
  private final Sales sales;
  private final StoreClock clock;

  DraftChanges(DraftLocks locks, Sales sales, StoreClock clock) {
    this.locks = locks;
    this.sales = sales;
    this.clock = clock;
  }

  @Transactional
  public SaleView remove(long saleId, long itemId) {
    Sale draft = locks.lock(saleId);
    SaleLine line = draft.getLine(itemId);
    sales.deleteLine(line.storedId());
    return sales.save(draft.without(itemId));
  }

  @Transactional
  public SaleView setQuantity(long saleId, long itemId, Quantity quantity) {
    Sale draft = locks.lock(saleId);
    SaleLine line = draft.getLine(itemId).withQuantity(quantity);
    return sales.save(draft.with(sales.store(saleId, line)));
  }

  @Transactional
  public SaleView cancel(long saleId, @Nullable String reason) {
    Sale draft = locks.lockToCancel(saleId);
    return sales.cancel(draft, reason, clock.now());
  }
}
