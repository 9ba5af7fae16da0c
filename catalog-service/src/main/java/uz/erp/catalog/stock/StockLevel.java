package uz.erp.catalog.stock;

import uz.erp.platform.measure.Quantity;

/**
 * How much of a product there is.
 *
 * @param onHand the sum of the ledger; negative when tills sold what was never received
 * @param available on hand and not reserved
 */
public record StockLevel(Quantity onHand, Quantity reserved, Quantity available) {

  public static StockLevel of(Quantity onHand, Quantity reserved) {
    return new StockLevel(onHand, reserved, onHand.minus(reserved));
  }
}
