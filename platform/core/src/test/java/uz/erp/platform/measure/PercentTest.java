package uz.erp.platform.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

  @Test
  void hasTwoDecimals() {
    assertThat(Percent.of("12.5")).hasToString("12.50");
    assertThat(Percent.of(100)).hasToString("100.00");
    assertThat(Percent.ZERO).hasToString("0.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "100.01", "1.005", "1e9"})
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> Percent.of(text)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void ofAnAmountIsRoundedHalfUp() {
    assertThat(Percent.of("12.5").of(Money.of("0.20"))).hasToString("0.03");
    assertThat(Percent.of("33.33").of(Money.of("100.00"))).hasToString("33.33");
  }
}
