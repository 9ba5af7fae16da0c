package uz.erp.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TaxRateTest {

  @Test
  void itLeavesAsTextWithTwoDecimals() {
    assertThat(JsonMapper.shared().writeValueAsString(new TaxRate(new BigDecimal("12"))))
        .isEqualTo("\"12.00\"");
  }

  @Test
  void ratesAreEqualHoweverTheyWereWritten() {
    assertThat(new TaxRate(new BigDecimal("12.0"))).isEqualTo(new TaxRate(new BigDecimal("12")));
  }

  @Test
  void aRateIsAPercentage() {
    assertThatThrownBy(() -> new TaxRate(new BigDecimal("-0.01")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TaxRate(new BigDecimal("100.01")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TaxRate(new BigDecimal("1.005")))
        .isInstanceOf(ArithmeticException.class);
  }
}
