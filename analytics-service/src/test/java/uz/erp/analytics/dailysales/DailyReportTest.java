package uz.erp.analytics.dailysales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;
import uz.erp.platform.measure.Percent;

class DailyReportTest {

  private static final LocalDate DAY = LocalDate.parse("2025-01-17");

  @Test
  void theAverageIsRoundedHalfUpToTheTiyin() {
    assertThat(DailyReport.of(DAY, sold("1500000", 45)).avgSaleAmount()).hasToString("33333.33");
    assertThat(DailyReport.of(DAY, sold("0.05", 2)).avgSaleAmount()).hasToString("0.03");
  }

  @Test
  void aDayWithoutTradeHasZerosAndItsOwnId() {
    DailyReport report = DailyReport.of(DAY, TradeFigures.NONE);

    assertThat(report.id()).isEqualTo(20250117);
    assertThat(report.totalSales()).hasToString("0.00");
    assertThat(report.avgSaleAmount()).hasToString("0.00");
    assertThat(report.totalItemsSold()).hasToString("0.000");
  }

  @Test
  void aRefundLowersEveryFigureButTheCounts() {
    TradeFigures figures =
        sold("100", 1)
            .plus(
                new TradeFigures(
                    0, Turnover.NONE, 0, 1, turnover("30", "3", "2", "0", "20", "30", "1.5")));

    DailyReport report = DailyReport.of(DAY, figures);

    assertThat(report.totalSales()).hasToString("70.00");
    assertThat(report.totalSalesCount()).isEqualTo(1);
    assertThat(report.totalDiscount()).hasToString("7.00");
    assertThat(report.totalTax()).hasToString("8.00");
    assertThat(report.totalItemsSold()).hasToString("2.500");
    assertThat(report.grossSales()).hasToString("100.00");
    assertThat(report.refundsTotal()).hasToString("30.00");
    assertThat(report.refundsCount()).isEqualTo(1);
    assertThat(report.totalCost()).hasToString("40.00");
    assertThat(report.totalProfit()).hasToString("30.00");
  }

  @Test
  void aSumMayBeLargerThanAnyReceipt() {
    TradeFigures year = sold("999999999999.99", 1).plus(sold("999999999999.99", 1));

    assertThat(year.net().total()).hasToString("1999999999999.98");
  }

  @Test
  void theCoverageIsTheShareOfGoodsWithAKnownCost() {
    assertThat(coverage("100", "0", "25")).hasToString("25.00");
    // 0.50 of rounding are no goods
    assertThat(coverage("100.50", "0.50", "100")).hasToString("100.00");
    assertThat(coverage("3", "0", "1")).hasToString("33.33");
    assertThat(coverage("0", "0", "0")).isNull();
  }

  @Test
  void theCoverageStaysAPercentageWhenRefundsOutweighSales() {
    Turnover unknown = turnover("100", "0", "0", "0", "0", "0", "1");
    Turnover known = turnover("90", "0", "0", "0", "50", "90", "1");

    assertThat(new TradeFigures(1, unknown, 0, 1, known).costCoverage()).hasToString("0.00");
    assertThat(new TradeFigures(1, Turnover.NONE, 0, 1, known).costCoverage())
        .hasToString("100.00");
  }

  @Test
  void goodsWithoutAKnownCostAreProfitInFull() {
    TradeFigures figures =
        new TradeFigures(1, turnover("100", "0", "0", "0", "30", "50", "2"), 0, 0, Turnover.NONE);

    assertThat(DailyReport.of(DAY, figures).totalProfit()).hasToString("70.00");
    assertThat(DailyReport.of(DAY, figures).costCoverage()).hasToString("50.00");
  }

  private static @Nullable Percent coverage(String total, String rounding, String covered) {
    return new TradeFigures(
            1, turnover(total, "0", "0", rounding, "0", covered, "1"), 0, 0, Turnover.NONE)
        .costCoverage();
  }

  private static TradeFigures sold(String total, long count) {
    return new TradeFigures(
        count, turnover(total, "10", "10", "0", "60", total, "4"), 1, 0, Turnover.NONE);
  }

  private static Turnover turnover(
      String total,
      String discount,
      String tax,
      String rounding,
      String cost,
      String covered,
      String quantity) {
    return new Turnover(
        money(total),
        money(discount),
        money(tax),
        money(rounding),
        money(cost),
        money(covered),
        quantity(quantity));
  }

  private static MoneySum money(String amount) {
    return new MoneySum(new BigDecimal(amount));
  }

  private static QuantitySum quantity(String amount) {
    return new QuantitySum(new BigDecimal(amount));
  }
}
