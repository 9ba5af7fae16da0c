package uz.erp.analytics.trade;

import java.util.List;

/**
 * A report that keeps sums over the facts.
 *
 * <p>Called once per fact, after it was written (or before it is deleted) and in the same
 * transaction. All projections are called in the {@link ProjectionOrder} for every fact, so that
 * they take their row locks in one order.
 */
public interface TradeProjection {

  /** Where it stands in the lock order; each has a place of its own. */
  ProjectionOrder place();

  /** Adds the sales whose facts have just been written; takes its locks in one order. */
  void addSales(List<SaleCompleted> sales);

  /** Takes out sales whose facts are about to be deleted; no sale is added meanwhile. */
  void removeSales(List<Long> saleIds);

  /** Adds the refund whose facts have just been written; its sale may not be known yet. */
  void addRefund(SaleRefunded refund);
}
