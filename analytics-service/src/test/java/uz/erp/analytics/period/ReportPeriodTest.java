package uz.erp.analytics.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.erp.platform.problem.ProblemException;

class ReportPeriodTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  @Test
  void bothEndsBelongToAPeriod() {
    assertThat(ReportPeriod.required("2025-01-01", "2025-01-31").days()).isEqualTo(31);
  }

  @Test
  void aPeriodMayBeOneDay() {
    assertThat(ReportPeriod.required("2025-01-01", "2025-01-01").days()).isEqualTo(1);
  }

  @Test
  void threeYearsAndADayAreTheLongestPeriod() {
    assertThat(ReportPeriod.required("2023-11-25", "2026-11-26").days()).isEqualTo(1_098);
    refused(() -> ReportPeriod.required("2023-11-25", "2026-11-27"), "end_date");
  }

  @Test
  void aPeriodDoesNotRunBackwards() {
    refused(() -> ReportPeriod.required("2025-01-02", "2025-01-01"), "start_date");
  }

  @Test
  void eachMissingDateIsNamed() {
    refused(() -> ReportPeriod.required(null, " "), "start_date", "end_date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17.01.2025",
        "2025-02-30",
        "2025-1-1",
        "0000-01-01",
        "+999999999-12-31",
        "2025-01-01T00:00:00",
        "yesterday"
      })
  void whatIsNoDateIsRefusedByItsName(String text) {
    refused(() -> ReportPeriod.required(text, "2025-01-31"), "start_date");
    refused(() -> DateParameters.filter("2025-01-01", text), "end_date");
  }

  @Test
  void withoutDatesThePeriodEndsToday() {
    ReportPeriod period = ReportPeriod.orLastDays(30, TODAY, null, null);

    assertThat(period.startDate()).isEqualTo("2026-10-23");
    assertThat(period.endDate()).isEqualTo(TODAY);
    assertThat(period.days()).isEqualTo(30);
  }

  @Test
  void aLoneEndKeepsTheUsualLength() {
    assertThat(ReportPeriod.orLastDays(30, TODAY, null, "2026-01-30").startDate())
        .isEqualTo("2026-01-01");
  }

  @Test
  void aLoneStartReachesUntilToday() {
    assertThat(ReportPeriod.orLastDays(30, TODAY, "2026-11-01", "").endDate()).isEqualTo(TODAY);
    refused(() -> ReportPeriod.orLastDays(30, TODAY, "2026-11-22", null), "start_date");
  }

  private static void refused(ThrowingCallable call, String... fields) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.fields()).containsOnlyKeys(fields));
  }
}
