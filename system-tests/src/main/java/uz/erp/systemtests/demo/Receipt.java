package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A completed sale.
 *
 * @param number in the store
 * @param registerNumber at its register
 * @param items the line ids by product id
 */
record Receipt(
    long saleId,
    long number,
    long registerNumber,
    String receiptNumber,
    String businessDate,
    Bill bill,
    Map<Long, Long> items) {

  BigDecimal total() {
    return bill.total();
  }

  /** The id of the line with a product. */
  long item(Goods goods) {
    Long item = items.get(goods.id());
    if (item == null) {
      throw new IllegalStateException("not on the receipt: " + goods);
    }
    return item;
  }
}
