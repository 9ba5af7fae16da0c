package uz.erp.sales.sale.draft;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.time.StoreClock;
import uz.erp.sales.sale.Sale;
import uz.erp.sales.sale.SaleLine;
import uz.erp.sales.sale.SaleView;
import uz.erp.sales.sale.Sales;

/** Takes back or changes what was scanned, as long as the sale is a draft. */
@Service
class DraftChanges {

  private final DraftLocks locks;
  private final CashierLimits limits;
  private final DraftRows rows;
  private final Sales sales;
  private final StoreClock clock;

  DraftChanges(
      DraftLocks locks, CashierLimits limits, DraftRows rows, Sales sales, StoreClock clock) {
    this.locks = locks;
    this.limits = limits;
    this.rows = rows;
    this.sales = sales;
    this.clock = clock;
  }

  @Transactional
  public SaleView remove(long saleId, long itemId, @Nullable String overrideToken) {
    Sale draft = locks.lock(saleId);
    draft.getLine(itemId);
    Sale without = draft.without(itemId);
    limits.admitRemoval(draft, without, itemId, overrideToken);
    return rows.save(draft, without);
  }

  @Transactional
  public SaleView update(long saleId, UpdateItem update) {
    Sale draft = locks.lock(saleId);
    Sale changed = draft.with(update.changed(draft.getLine(update.itemId())));
    update.requireFitting(changed.getLine(update.itemId()));
    return rows.save(
        draft, limits.admitUpdate(draft, changed, update.itemId(), update.overrideToken()));
  }

  @Transactional
  public SaleView discount(long saleId, DiscountRequest request) {
    Sale draft = locks.lock(saleId);
    Long itemId = request.itemId();
    Sale changed = itemId == null ? onAll(draft, request) : onLine(draft, itemId, request);
    return rows.save(draft, limits.admitDiscount(draft, changed, itemId, request.overrideToken()));
  }

  private static Sale onAll(Sale draft, DiscountRequest request) {
    return draft.discounted(request.off(draft.discounted(null).net()));
  }

  private static Sale onLine(Sale draft, long itemId, DiscountRequest request) {
    SaleLine line = draft.getLine(itemId);
    return draft.with(line.with(line.terms().with(request.off(line.subtotal()))));
  }

  @Transactional
  public SaleView cancel(long saleId, @Nullable String reason) {
    Sale draft = locks.lockToCancel(saleId);
    return sales.cancel(draft, reason, clock.now());
  }
}
