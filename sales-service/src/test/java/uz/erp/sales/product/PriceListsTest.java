package uz.erp.sales.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

class PriceListsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static ProductFacts.Price price(
      long list, @Nullable String from, @Nullable String to, String quantity, String price) {
    return new ProductFacts.Price(
        list,
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        Quantity.of(quantity),
        Money.of(price));
  }

  private static PriceLists lists(ProductFacts.Price... prices) {
    return new PriceLists(Money.of(100), Money.of(80), List.of(prices));
  }

  private static Money at(PriceLadder ladder, String quantity) {
    return ladder.at(Quantity.of(quantity));
  }

  @Test
  void everyCustomerPaysTheCheapestPriceTheQuantityReaches() {
    PriceLadder ladder =
        lists(
                price(1, null, null, "0", "10"),
                price(1, null, null, "5", "90"),
                price(1, null, null, "10", "95"),
                price(2, null, null, "8", "85"),
                price(3, null, null, "3", "120"))
            .ladder(null, DAY);
    assertThat(at(ladder, "1")).isEqualTo(Money.of(100));
    assertThat(at(ladder, "3")).isEqualTo(Money.of(100));
    assertThat(at(ladder, "4.999")).isEqualTo(Money.of(100));
    assertThat(at(ladder, "5")).isEqualTo(Money.of(90));
    assertThat(at(ladder, "8")).isEqualTo(Money.of(85));
    assertThat(at(ladder, "10")).isEqualTo(Money.of(85));
  }

  @Test
  void aListHoldsOnItsDaysOnly() {
    assertThat(at(lists(price(1, "2026-11-22", "2026-11-22", "2", "1")).ladder(null, DAY), "2"))
        .isEqualTo(Money.of(1));
    assertThat(at(lists(price(1, "2026-11-23", null, "2", "1")).ladder(null, DAY), "2"))
        .isEqualTo(Money.of(100));
    assertThat(at(lists(price(1, null, "2026-11-21", "2", "1")).ladder("1", DAY), "2"))
        .isEqualTo(Money.of(100));
  }

  @Test
  void aListAskedForGivesAllItsPricesAndTheSalePriceBelowThem() {
    PriceLists lists = lists(price(1, null, null, "0", "70"), price(2, null, null, "4", "60"));
    assertThat(at(lists.ladder("1", DAY), "1")).isEqualTo(Money.of(70));
    assertThat(at(lists.ladder("2", DAY), "3")).isEqualTo(Money.of(100));
    assertThat(at(lists.ladder("2", DAY), "4")).isEqualTo(Money.of(60));
    assertThat(at(lists.ladder("wholesale", DAY), "1")).isEqualTo(Money.of(80));
    assertThat(at(lists.ladder("3", DAY), "9")).isEqualTo(Money.of(100));
  }

  @Test
  void aLineKeepsItsLadderAsText() {
    PriceLadder ladder =
        lists(price(1, null, null, "5", "90"), price(2, null, null, "8", "85")).ladder(null, DAY);
    assertThat(PriceLadder.of(ladder.text(), Money.ZERO)).isEqualTo(ladder);
    assertThat(PriceLadder.flat(Money.of(7)).text()).isNull();
    assertThat(PriceLadder.of(null, Money.of(7))).isEqualTo(PriceLadder.flat(Money.of(7)));
  }
}
