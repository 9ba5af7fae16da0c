package uz.erp.analytics.dailysales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.erp.analytics.dailysales.DailySalesTotals.Day;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.analytics.period.ReportPeriod;

class TrendReportsTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-03-03");

  @Test
  void eachDayIsThereOldestFirst() {
    Trends trends = trends(3, day("2025-03-02", "70", 2));

    assertThat(trends.days()).extracting(Trends.Point::date).isSorted().hasSize(3);
    assertThat(trends.days().getFirst().totalSales()).hasToString("0.00");
    assertThat(trends.days().get(1).totalSales()).hasToString("70.00");
    assertThat(trends.days().get(1).avgSaleAmount()).hasToString("35.00");
    assertThat(trends.totals().totalSales()).hasToString("70.00");
  }

  @Test
  void theAverageLooksSevenDaysBackBeyondThePeriod() {
    Trends trends =
        trends(
            1, day("2025-02-24", "1000", 1), day("2025-02-25", "50", 1), day("2025-03-03", "1", 1));

    // the 24th is the eighth day back; 51 ÷ 7 = 7.2857…
    assertThat(trends.days().getFirst().movingAverage()).hasToString("7.29");
  }

  @Test
  void thePeriodIsHeldAgainstTheDaysRightBefore() {
    Trends trends =
        trends(
            2,
            day("2025-02-28", "999", 9),
            day("2025-03-01", "100", 1),
            day("2025-03-03", "150", 3));

    assertThat(trends.previous().period().startDate()).isEqualTo("2025-02-28");
    assertThat(trends.previous().period().endDate()).isEqualTo("2025-03-01");
    assertThat(trends.previous().totals().totalSales()).hasToString("1099.00");
    assertThat(trends.previous().change().totalSales()).hasToString("-86.35");
    assertThat(trends.previous().change().totalCount()).hasToString("-70.00");
    assertThat(trends.previous().change().avgSale()).hasToString("-54.50");
  }

  @Test
  void nothingBeforeGivesNoPercentage() {
    assertThat(trends(2, day("2025-03-03", "150", 3)).previous().change())
        .isEqualTo(new Trends.Changes(null, null, null, null));
  }

  private static Trends trends(int days, Day... traded) {
    ReportPeriod period = ReportPeriod.endingOn(TODAY, days);
    return TrendReports.of(period, period.preceding(), List.of(traded));
  }

  private static Day day(String date, String total, long count) {
    MoneySum sum = new MoneySum(new BigDecimal(total));
    Turnover sold =
        new Turnover(
            sum, MoneySum.ZERO, MoneySum.ZERO, MoneySum.ZERO, MoneySum.ZERO, sum, QuantitySum.ZERO);
    return new Day(LocalDate.parse(date), new TradeFigures(count, sold, 0, 0, Turnover.NONE));
  }
}
