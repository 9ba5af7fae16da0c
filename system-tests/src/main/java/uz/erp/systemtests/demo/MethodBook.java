package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Amounts and their number by method of payment. */
final class MethodBook {

  private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  void add(String method, BigDecimal amount) {
    amounts.merge(method, amount, BigDecimal::add);
    counts.merge(method, 1L, Long::sum);
  }

  BigDecimal amount(String method) {
    return amounts.getOrDefault(method, Arithmetic.NOTHING);
  }

  long count(String method) {
    return counts.getOrDefault(method, 0L);
  }
}
