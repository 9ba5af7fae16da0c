package uz.erp.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 500,50|1500.50",
        "1\u00a0500,50|1500.50",
        "1.500,50|1500.50",
        "1,500.50|1500.50",
        "1500.5|1500.5",
        "1'500|1500",
        "1.500.000|1500000",
        "1,500,000|1500000",
        "-5|-5",
        "0,001|0.001"
      })
  void numbersAreReadAsPeopleTypeThem(String typed, String meant) {
    assertThat(DecimalCell.read(typed)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"x", "1e5", "''", "1-2", "=1", "1.5.x", "12345678901234567890123456789012345678901"})
  void whatIsNoNumberIsNone(String typed) {
    assertThat(DecimalCell.read(typed)).isEmpty();
  }
}
