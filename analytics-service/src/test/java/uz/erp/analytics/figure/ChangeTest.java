package uz.erp.analytics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeTest {

  @Test
  void aChangeIsAPercentageOfWhatWasBefore() {
    assertThat(change("200", "250")).hasToString("25.00");
    assertThat(change("200", "0")).hasToString("-100.00");
    assertThat(change("3", "1")).hasToString("-66.67");
    assertThat(change("0.01", "999999999999.99")).hasToString("9999999999999800.00");
    assertThat(Change.of(4, 5)).hasToString("25.00");
  }

  @Test
  void thereIsNoPercentageOfNothing() {
    assertThat(change("0", "10")).isNull();
    assertThat(change("-5", "10")).isNull();
    assertThat(Change.of(0, 5)).isNull();
  }

  private static @Nullable Change change(String before, String after) {
    return Change.of(new MoneySum(new BigDecimal(before)), new MoneySum(new BigDecimal(after)));
  }
}
