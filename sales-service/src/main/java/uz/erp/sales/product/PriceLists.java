package uz.erp.sales.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * The prices of a product: its own and those of the store's lists, each list holding on its days.
 *
 * <p>A list that is asked for gives all its prices. Without one asked for, only what a list says
 * about larger quantities counts, for every customer alike, and only where it is cheaper.
 */
record PriceLists(Money sale, @Nullable Money wholesale, List<ProductFacts.Price> prices) {

  static final String WHOLESALE = "wholesale";

  /**
   * @param asked the id of a list, {@link #WHOLESALE}, or null
   */
  PriceLadder ladder(@Nullable String asked, LocalDate day) {
    if (WHOLESALE.equals(asked)) {
      return PriceLadder.flat(wholesale == null ? sale : wholesale);
    }
    List<ProductFacts.Price> valid = prices.stream().filter(price -> price.holdsOn(day)).toList();
    if (asked != null) {
      return new PriceLadder(
          sale,
          valid.stream()
              .filter(price -> String.valueOf(price.priceList()).equals(asked))
              .map(price -> new PriceLadder.Step(price.minQuantity(), price.price()))
              .toList());
    }
    return cheapest(valid.stream().filter(ProductFacts.Price::isForMoreThanOne).toList());
  }

  private PriceLadder cheapest(List<ProductFacts.Price> valid) {
    Map<Long, List<ProductFacts.Price>> lists =
        valid.stream().collect(Collectors.groupingBy(ProductFacts.Price::priceList));
    List<PriceLadder.Step> steps = new ArrayList<>();
    valid.stream()
        .map(ProductFacts.Price::minQuantity)
        .distinct()
        .sorted()
        .forEach(from -> steps.add(new PriceLadder.Step(from, cheapestAt(from, lists))));
    return new PriceLadder(sale, steps);
  }

  private Money cheapestAt(Quantity quantity, Map<Long, List<ProductFacts.Price>> lists) {
    return lists.values().stream()
        .map(list -> reached(list, quantity))
        .flatMap(Optional::stream)
        .reduce(sale, Money::min);
  }

  private static Optional<Money> reached(List<ProductFacts.Price> list, Quantity quantity) {
    return list.stream()
        .filter(price -> price.minQuantity().compareTo(quantity) <= 0)
        .max(Comparator.comparing(ProductFacts.Price::minQuantity))
        .map(ProductFacts.Price::price);
  }
}
