package uz.erp.analytics.trade;

/**
 * A report that keeps sums over the facts.
 *
 * <p>Called once per fact, after it was written and in the same transaction. All projections are
 * called in the same order for every fact, so that they take their row locks in one order.
 */
public interface TradeProjection {

  /** Adds the sale whose facts have just been written. */
  void addSale(SaleCompleted sale);

  /** Adds the refund whose facts have just been written; its sale may not be known yet. */
  void addRefund(SaleRefunded refund);
}
