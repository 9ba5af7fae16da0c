package uz.erp.catalog.stock;

import uz.erp.platform.measure.Quantity;

/**
 * The locked figures of one product.
 *
 * @param onHand the sum of the ledger
 * @param batched the part of it that is in batches
 */
public record StockFigure(Quantity onHand, Quantity reserved, Quantity batched) {

  /** On hand and of no batch; negative when tills sold what never came in. */
  public Quantity unbatched() {
    return onHand.minus(batched);
  }

  public Quantity available() {
    return onHand.minus(reserved);
  }
}
