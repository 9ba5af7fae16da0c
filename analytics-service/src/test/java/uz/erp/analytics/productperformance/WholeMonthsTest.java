package uz.erp.analytics.productperformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.analytics.period.ReportPeriod;

class WholeMonthsTest {

  @ParameterizedTest
  @CsvSource({
    // start, end, the first whole month, the day after the last
    "2025-01-01,2025-01-31,2025-01-01,2025-02-01",
    "2025-01-01,2025-12-31,2025-01-01,2026-01-01",
    "2025-01-02,2025-12-30,2025-02-01,2025-12-01",
    "2024-02-01,2024-02-29,2024-02-01,2024-03-01",
    // none
    "2024-02-01,2024-02-28,2024-02-29,2024-02-29",
    "2025-01-02,2025-01-31,2025-02-01,2025-02-01",
    "2025-01-15,2025-02-27,2025-02-28,2025-02-28",
    "2025-01-10,2025-01-10,2025-01-11,2025-01-11",
    "9999-12-31,9999-12-31,+10000-01-01,+10000-01-01",
  })
  void monthsAreWholeOrNotTakenAtAll(String start, String end, String first, String afterwards) {
    WholeMonths months = WholeMonths.of(ReportPeriod.required(start, end));

    assertThat(months)
        .isEqualTo(new WholeMonths(LocalDate.parse(first), LocalDate.parse(afterwards)));
  }
}
