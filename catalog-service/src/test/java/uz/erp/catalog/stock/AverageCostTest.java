package uz.erp.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

class AverageCostTest {

  @Test
  void goodsMixInProportionToTheirQuantities() {
    assertThat(after("100.00", "10", "30", "200.00")).isEqualTo(Money.of("175.00"));
  }

  @Test
  void theFirstGoodsBringTheirOwnCost() {
    assertThat(after("0.00", "0", "5", "120.50")).isEqualTo(Money.of("120.50"));
    assertThat(after("99.00", "0", "5", "120.50")).isEqualTo(Money.of("120.50"));
  }

  @Test
  void whatWasSoldBelowZeroDoesNotWeighOnTheAverage() {
    assertThat(after("100.00", "-7", "5", "120.00")).isEqualTo(Money.of("120.00"));
  }

  @Test
  void halfATiyinIsRoundedUp() {
    // (1 × 0.01 + 1 × 0.02) / 2 = 0.015
    assertThat(after("0.01", "1", "1", "0.02")).isEqualTo(Money.of("0.02"));
    // (2 × 10.00 + 1 × 10.01) / 3 = 10.00333…
    assertThat(after("10.00", "2", "1", "10.01")).isEqualTo(Money.of("10.00"));
  }

  @Test
  void weightsCountToTheGram() {
    // (0.250 × 40000 + 0.750 × 48000) / 1
    assertThat(after("40000.00", "0.250", "0.750", "48000.00")).isEqualTo(Money.of("46000.00"));
  }

  @Test
  void freeGoodsLowerTheAverage() {
    assertThat(after("100.00", "1", "1", "0.00")).isEqualTo(Money.of("50.00"));
  }

  @Test
  void theLargestFiguresFit() {
    assertThat(after("999999999999.99", "99999999999.998", "0.001", "0.00"))
        .isEqualTo(Money.of("999999999999.98"));
  }

  @Test
  void theAverageLiesBetweenBothCostsAndKeepsTheValueToHalfATiyinPerUnit() {
    Random random = new Random(42);
    for (int i = 0; i < 1_000; i++) {
      Money cost = Money.of(BigDecimal.valueOf(random.nextInt(10_000_000), 2));
      Money unitCost = Money.of(BigDecimal.valueOf(random.nextInt(10_000_000), 2));
      Quantity onHand = Quantity.of(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3));
      Quantity received = Quantity.of(BigDecimal.valueOf(1 + random.nextInt(1_000_000), 3));

      Money average = AverageCost.after(cost, onHand, received, unitCost);

      assertThat(average).isBetween(cost.min(unitCost), cost.max(unitCost));
      BigDecimal exact =
          cost.amount()
              .multiply(onHand.amount())
              .add(unitCost.amount().multiply(received.amount()));
      BigDecimal kept = average.amount().multiply(onHand.plus(received).amount());
      assertThat(exact.subtract(kept).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.005").multiply(onHand.plus(received).amount()));
    }
  }

  private static Money after(String cost, String onHand, String received, String unitCost) {
    return AverageCost.after(
        Money.of(cost), Quantity.of(onHand), Quantity.of(received), Money.of(unitCost));
  }
}
