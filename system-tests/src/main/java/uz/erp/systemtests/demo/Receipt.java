package uz.erp.systemtests.demo;

import java.util.Map;

/**
 * A completed sale.
 *
 * @param items the line ids by product id
 */
record Receipt(
    long saleId,
    long number,
    String receiptNumber,
    String businessDate,
    Purchase purchase,
    Map<Long, Long> items) {}
