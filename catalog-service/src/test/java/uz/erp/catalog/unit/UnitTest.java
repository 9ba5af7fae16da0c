package uz.erp.catalog.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import uz.erp.platform.problem.Languages;

class UnitTest {

  @Test
  void gramsOnTheScalesBecomeTheUnitOfTheProduct() {
    assertThat(Unit.KG.ofGrams(1234)).hasValue(new BigDecimal("1.234"));
    assertThat(Unit.G.ofGrams(1234)).hasValue(new BigDecimal("1234"));
    assertThat(Unit.PCS.ofGrams(1234)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyUnitHasANameInEveryLanguage(Unit unit) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    for (Locale language : Languages.SUPPORTED) {
      for (String key : List.of("unit." + unit.code(), "unit." + unit.code() + ".short")) {
        assertThat(messages.getMessage(key, null, language)).isNotBlank();
      }
    }
    assertThat(Unit.of(unit.code())).isEqualTo(unit);
  }
}
