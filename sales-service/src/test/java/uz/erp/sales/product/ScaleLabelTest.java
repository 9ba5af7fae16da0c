package uz.erp.sales.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

class ScaleLabelTest {

  private static SoldProduct product(String unit) {
    return new SoldProduct(
        1, "Яблоки", "123", null, unit, Money.of("12000"), Money.ZERO, BigDecimal.ZERO);
  }

  @Test
  void aLabelHoldsArticleAndGrams() {
    ScaleLabel label = ScaleLabel.find("2100123003501").orElseThrow();
    assertThat(label).isEqualTo(new ScaleLabel("00123", 350));
    assertThat(label.spellings()).containsExactly("00123", "123");
    assertThat(label.read(product("kg")).each()).isEqualTo(Quantity.of("0.350"));
    assertThat(label.read(product("g")).each()).isEqualTo(Quantity.of(350));
  }

  @Test
  void whatIsNotSoldByWeightHasThePriceOfItsLabel() {
    ScannedProduct read = ScaleLabel.find("2100123003501").orElseThrow().read(product("pcs"));
    assertThat(read.each()).isEqualTo(Quantity.ONE);
    assertThat(read.product().price()).isEqualTo(Money.of("350.00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2100123003502",
        "3100123003508",
        "210012300350",
        "2100123000005",
        "21001230035O1"
      })
  void whatIsNoLabelIsNone(String code) {
    assertThat(ScaleLabel.find(code)).isEmpty();
  }
}
