package uz.erp.sales.sale.draft;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Receipt numbers made of the second a sale began in, on the store's clock; the database appends
 * the sale's id when another till has that number. They distinguish receipts but count nothing:
 * that is the gapless number given at completion.
 */
final class ReceiptNumbers {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("'CHECK-'yyyyMMddHHmmss");

  private ReceiptNumbers() {}

  static String of(Instant now, ZoneId zone) {
    return SECOND.format(now.atZone(zone));
  }
}
