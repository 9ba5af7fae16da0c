package uz.erp.task.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTextsTest {

  @ParameterizedTest
  @CsvSource({
    "5.000,5",
    "5.250,5.250",
    "-3.000,-3",
    "2026-12-01,01.12.2026",
    "104200.00,104200.00",
    "At Risk,At Risk",
  })
  void figuresAreShownAsPeopleWriteThem(String figure, String shown) {
    assertThat(RuleTexts.shown(figure)).isEqualTo(shown);
  }

  @Test
  void whatIsNotKnownIsADash() {
    assertThat(RuleTexts.shown(null)).isEqualTo("—");
  }
}
