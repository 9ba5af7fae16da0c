package uz.erp.analytics.dailysales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uz.erp.analytics.figure.MoneySum;
import uz.erp.analytics.figure.QuantitySum;

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
                    0,
                    money("0"),
                    money("0"),
                    money("0"),
                    money("0"),
                    quantity("0"),
                    0,
                    1,
                    money("30"),
                    money("3"),
                    money("2"),
                    money("20"),
                    quantity("1.5")));

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

    assertThat(year.netSales()).hasToString("1999999999999.98");
  }

  private static TradeFigures sold(String total, long count) {
    return new TradeFigures(
        count,
        money(total),
        money("10"),
        money("10"),
        money("60"),
        quantity("4"),
        1,
        0,
        money("0"),
        money("0"),
        money("0"),
        money("0"),
        quantity("0"));
  }

  private static MoneySum money(String amount) {
    return new MoneySum(new BigDecimal(amount));
  }

  private static QuantitySum quantity(String amount) {
    return new QuantitySum(new BigDecimal(amount));
  }
}
