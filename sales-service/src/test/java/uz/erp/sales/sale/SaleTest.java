package uz.erp.sales.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static uz.erp.sales.sale.SaleFixtures.assertRefused;
import static uz.erp.sales.sale.SaleFixtures.completed;
import static uz.erp.sales.sale.SaleFixtures.draft;
import static uz.erp.sales.sale.SaleFixtures.line;
import static uz.erp.sales.sale.SaleFixtures.product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.sales.product.SoldBatch;

public class SaleTest {

  @ParameterizedTest
  @CsvSource({
    "75000.00, 2,     12,   150000.00, 16071.43",
    "100.00,   1,     0,    100.00,    0.00",
    "0.01,     0.500, 12,   0.01,      0.00",
    "0.01,     0.499, 12,   0.00,      0.00",
    "33.33,    0.333, 12,   11.10,     1.19",
    "1.00,     1,     100,  1.00,      0.50",
    "19.99,    3,     15.5, 59.97,     8.05",
  })
  void aLineRoundsItsTotalAndItsTaxOnce(
      String price, String quantity, String rate, String total, String tax) {
    SaleLine line = line(product(1, price, rate, "1.00"), quantity);
    assertThat(line.total()).isEqualTo(Money.of(total));
    assertThat(line.tax()).isEqualTo(Money.of(tax));
  }

  @Test
  void theSameProductAtTheSamePriceRaisesTheQuantity() {
    Sale sale = draft().scan(product(1, "10.00"), null, Quantity.ONE, null);
    SaleLine again =
        sale.scan(product(1, "10.00"), null, Quantity.of("2.5"), null).lines().getFirst();
    assertThat(again.uuid()).isEqualTo(sale.lines().getFirst().uuid());
    assertThat(again.quantity()).isEqualTo(Quantity.of("3.5"));
    assertThat(again.total()).isEqualTo(Money.of("35.00"));
  }

  @Test
  void anotherPriceBatchOrTaxRateIsAnotherLine() {
    Sale sale = draft().scan(product(1, "10.00"), null, Quantity.ONE, null);
    SoldBatch batch = new SoldBatch(5, "L-5");
    assertThat(sale.scan(product(1, "11.00"), null, Quantity.ONE, null).lines()).hasSize(2);
    assertThat(sale.scan(product(1, "10.00"), batch, Quantity.ONE, null).lines()).hasSize(2);
    assertThat(sale.scan(product(1, "10.00", "0", "50.00"), null, Quantity.ONE, null).lines())
        .hasSize(2);
    assertThat(sale.scan(product(2, "10.00"), null, Quantity.ONE, null).lines()).hasSize(2);
  }

  @Test
  void whatNoColumnCanHoldIsRefused() {
    assertRefused(SaleProblem.AMOUNT_TOO_LARGE, () -> line(product(1, "999999999999.99"), "2"));
    assertRefused(
        SaleProblem.AMOUNT_TOO_LARGE, () -> line(product(1, "1.00", "12", "999999999999.99"), "2"));
    SaleLine large = line(product(1, "999999999999.99"), "1");
    assertRefused(SaleProblem.AMOUNT_TOO_LARGE, () -> completed(large, large));
  }

  @Test
  void onlyADraftTakesAScan() {
    assertRefused(
        SaleProblem.SALE_ALREADY_COMPLETED,
        () ->
            completed(line(product(1, "1.00"), "1"))
                .scan(product(1, "1.00"), null, Quantity.ONE, null));
  }

  @Test
  void theTotalIsTheSumOfTheLinesRecomputedIndependently() {
    for (int seed = 0; seed < 500; seed++) {
      Sale sale = SaleFixtures.randomSale(new SplittableRandom(seed));
      BigDecimal total = BigDecimal.ZERO;
      BigDecimal tax = BigDecimal.ZERO;
      for (SaleLine line : sale.lines()) {
        BigDecimal exact = line.product().price().amount().multiply(line.quantity().amount());
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP);
        total = total.add(rounded);
        tax =
            tax.add(
                rounded
                    .multiply(line.product().taxRate())
                    .divide(
                        line.product().taxRate().add(BigDecimal.valueOf(100)),
                        2,
                        RoundingMode.HALF_UP));
      }
      assertThat(sale.totals().total().amount()).as("seed %d", seed).isEqualByComparingTo(total);
      assertThat(sale.totals().tax().amount()).as("seed %d", seed).isEqualByComparingTo(tax);
    }
  }
}
