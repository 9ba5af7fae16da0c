package uz.erp.systemtests.demo;

import java.math.BigDecimal;

/**
 * Something the shop sells.
 *
 * @param sku for weighed goods the five-digit article of the scales
 * @param price includes the tax
 * @param delivered how much comes in before the store opens
 */
record Ware(
    String category,
    String name,
    String unit,
    String sku,
    String barcode,
    BigDecimal cost,
    BigDecimal price,
    BigDecimal taxRate,
    BigDecimal delivered,
    BigDecimal minStock) {

  boolean isWeighed() {
    return unit.equals("kg");
  }
}
