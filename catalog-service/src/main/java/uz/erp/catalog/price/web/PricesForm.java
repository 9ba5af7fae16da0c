package uz.erp.catalog.price.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.price.ListPrice;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;

/** Prices of a list, at most 1000 at once. */
record PricesForm(@NotNull @Size(max = 1000) @Nullable List<@NotNull @Valid Line> prices) {

  /**
   * @throws ProblemException 400 when two name the same product and quantity
   */
  List<ListPrice> toPrices() {
    List<ListPrice> all = Objects.requireNonNull(prices).stream().map(Line::toPrice).toList();
    FieldErrors errors = new FieldErrors();
    Set<List<Object>> seen = new HashSet<>();
    for (int index = 0; index < all.size(); index++) {
      ListPrice price = all.get(index);
      if (!seen.add(List.of(price.productId(), price.minQuantity()))) {
        errors.add("prices[" + index + "].min_quantity", "validation.repeated_price");
      }
    }
    errors.throwIfAny();
    return all;
  }

  /**
   * A price of one base unit.
   *
   * @param minQuantity from how many base units on it holds, 0 when absent
   */
  @Schema(name = "PriceLine")
  record Line(
      @NotNull @Positive @Nullable Long product,
      @PositiveOrZero @Nullable Quantity minQuantity,
      @NotNull @PositiveOrZero @Nullable Money price) {

    ListPrice toPrice() {
      return new ListPrice(
          Objects.requireNonNull(product),
          minQuantity == null ? Quantity.ZERO : minQuantity,
          Objects.requireNonNull(price));
    }
  }
}
