package uz.erp.platform.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

  private final JsonMapper json = JsonMapper.builder().build();

  private record Price(Money amount) {}

  @ParameterizedTest
  @CsvSource({
    "75000, 75000.00",
    "\"75000\", 75000.00",
    "0.1, 0.10",
    "\" 1.50 \", 1.50",
    "1e3, 1000.00",
    "1.500, 1.50"
  })
  void readsNumbersAndStrings(String written, String amount) {
    assertThat(json.readValue("{\"amount\":" + written + "}", Price.class).amount())
        .hasToString(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.005",
        "1e999999999",
        "1e-999999999",
        "1000000000000",
        "\"abc\"",
        "\"\"",
        "true",
        "{}",
        "[1]",
        "\"NaN\""
      })
  void refusesWhatDoesNotFitBeforeItCosts(String written) {
    assertThatThrownBy(() -> json.readValue("{\"amount\":" + written + "}", Price.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void leavesAsAStringWithTwoDecimals() {
    assertThat(json.writeValueAsString(new Price(Money.of(150000))))
        .isEqualTo("{\"amount\":\"150000.00\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "10.00, 0.333, 3.33",
    "0.01, 0.500, 0.01",
    "0.01, 0.499, 0.00",
    "75000, 2, 150000.00"
  })
  void timesRoundsHalfUpOnce(String price, String quantity, String total) {
    assertThat(Money.of(price).times(Quantity.of(quantity))).isEqualTo(Money.of(total));
  }

  @Test
  void equalAmountsAreEqualHoweverWritten() {
    assertThat(Money.of("1.5")).isEqualTo(Money.of("1.50")).hasSameHashCodeAs(Money.of("1.500"));
  }

  @Test
  void aSumDoesNotDependOnItsOrder() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 1_000; i++) {
      Money a = Money.of(BigDecimal.valueOf(random.nextLong(10_000_000), 2));
      Money b = Money.of(BigDecimal.valueOf(random.nextLong(10_000_000), 2));
      assertThat(a.plus(b)).isEqualTo(b.plus(a));
      assertThat(a.plus(b).minus(b)).isEqualTo(a);
    }
  }

  @Test
  void aShareOfNothingIsNothing() {
    assertThat(Money.of(5).share(BigDecimal.ONE, BigDecimal.ZERO)).isEqualTo(Money.ZERO);
    assertThat(Money.of(10).share(BigDecimal.ONE, BigDecimal.valueOf(3)))
        .isEqualTo(Money.of("3.33"));
  }
}
