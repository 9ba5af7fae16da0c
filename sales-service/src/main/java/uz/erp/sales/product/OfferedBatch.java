package uz.erp.sales.product;

import uz.erp.platform.measure.Quantity;

/**
 * A batch that may be sold.
 *
 * @param onHand as the copy has it, so without what is in sales that catalog-service has not heard
 *     of
 */
record OfferedBatch(long id, String number, Quantity onHand) {

  SoldBatch sold() {
    return new SoldBatch(id, number);
  }
}
