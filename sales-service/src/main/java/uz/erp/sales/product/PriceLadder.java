package uz.erp.sales.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;

/**
 * The price of one unit by how many are bought.
 *
 * @param base below the first step
 * @param steps in order of their quantities
 */
public record PriceLadder(Money base, List<Step> steps) {

  /** The price from this quantity up to the next step. */
  public record Step(Quantity from, Money price) {}

  public PriceLadder {
    steps = steps.stream().sorted(Comparator.comparing(Step::from)).toList();
  }

  /** One price for any quantity. */
  public static PriceLadder flat(Money price) {
    return new PriceLadder(price, List.of());
  }

  /** The price of one unit when so many are bought. */
  public Money at(Quantity quantity) {
    Money price = base;
    for (Step step : steps) {
      if (step.from().compareTo(quantity) <= 0) {
        price = step.price();
      }
    }
    return price;
  }

  /** As a line keeps it; null when there is one price only. */
  public @Nullable String text() {
    return steps.isEmpty()
        ? null
        : steps.stream()
            .map(step -> step.from() + ":" + step.price())
            .collect(Collectors.joining(" ", base + " ", ""));
  }

  /**
   * @param text as {@link #text()} made it, null for one price
   */
  public static PriceLadder of(@Nullable String text, Money onlyPrice) {
    if (text == null) {
      return flat(onlyPrice);
    }
    String[] parts = text.split(" ");
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      steps.add(
          new Step(
              Quantity.of(parts[i].substring(0, colon)), Money.of(parts[i].substring(colon + 1))));
    }
    return new PriceLadder(Money.of(parts[0]), steps);
  }
}
