package uz.erp.systemtests.chaos.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ways to pay a sum. */
final class Money {

  private Money() {}

  /** In cash with change, by card, or both. */
  static List<Map<String, Object>> of(BigDecimal total, Random random) {
    if (total.signum() == 0) {
      return List.of();
    }
    BigDecimal half = total.divide(BigDecimal.TWO, 2, RoundingMode.DOWN);
    return switch (half.signum() == 0 ? 0 : random.nextInt(3)) {
      case 0 -> List.of(cash(total, random));
      case 1 -> List.of(card(total));
      default -> List.of(cash(half, random), card(total.subtract(half)));
    };
  }

  private static Map<String, Object> cash(BigDecimal amount, Random random) {
    BigDecimal received = amount.add(BigDecimal.valueOf(random.nextInt(3) * 250L));
    return Map.of("payment_method", "cash", "amount", amount, "received_amount", received);
  }

  private static Map<String, Object> card(BigDecimal amount) {
    return Map.of("payment_method", "card", "amount", amount);
  }
}
