package uz.erp.systemtests.chaos.history;

import java.math.BigDecimal;
import java.util.Map;

/** A row that some request must have left. */
record Effect(String identity, Map<String, String> values) {

  /** Whether two figures or words say the same; 5, 5.00 and 5.000 do. */
  static boolean same(String one, String other) {
    return one.equals(other) || plain(one).equals(plain(other));
  }

  private static String plain(String value) {
    return value.matches("-?\\d+(\\.\\d+)?")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }
}
