package uz.erp.sales.product;

import uz.erp.platform.measure.Quantity;

/**
 * A batch that may be sold.
 *
 * @param onHand as the copy has it, so without sales whose events catalog-service has not consumed
 *     yet
 */
record OfferedBatch(long id, String number, Quantity onHand) {

  SoldBatch sold() {
    return new SoldBatch(id, number);
  }
}
