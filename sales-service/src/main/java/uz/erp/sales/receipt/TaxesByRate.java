package uz.erp.sales.receipt;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Sums lines by their rate, the highest first; nothing is rounded again. */
final class TaxesByRate {

  private TaxesByRate() {}

  static List<Receipt.Tax> of(List<Receipt.Line> lines) {
    SequencedMap<BigDecimal, Receipt.Tax> byRate = new TreeMap<>();
    for (Receipt.Line line : lines) {
      byRate.merge(new BigDecimal(line.taxRate()), taxOf(line), TaxesByRate::sum);
    }
    return List.copyOf(byRate.reversed().values());
  }

  private static Receipt.Tax taxOf(Receipt.Line line) {
    return new Receipt.Tax(line.taxRate(), line.total().minus(line.taxAmount()), line.taxAmount());
  }

  private static Receipt.Tax sum(Receipt.Tax one, Receipt.Tax other) {
    return new Receipt.Tax(
        one.rate(), one.base().plus(other.base()), one.taxAmount().plus(other.taxAmount()));
  }
}
