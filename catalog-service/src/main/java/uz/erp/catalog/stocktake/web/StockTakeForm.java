package uz.erp.catalog.stocktake.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.stocktake.StockTakeDetails;
import uz.erp.catalog.stocktake.StockTakeScope;
import uz.erp.platform.problem.FieldErrors;

/**
 * What a client sends to plan a stock-take.
 *
 * @param category with everything below it; for the scope `category` only
 * @param products ids; for the scope `products` only
 * @param zeroUncounted whether what is not counted is taken to be gone; it is left alone otherwise
 */
record StockTakeForm(
    @NotNull @Nullable StockTakeScope scope,
    @Positive @Nullable Long category,
    @Size(max = 5000) @Nullable List<@NotNull @Positive Long> products,
    @Size(max = 1000) @Nullable String note,
    @Nullable Boolean zeroUncounted) {

  StockTakeDetails toDetails() {
    StockTakeScope its = Objects.requireNonNull(scope);
    boolean listed = products != null && !products.isEmpty();
    FieldErrors errors = new FieldErrors();
    if ((its == StockTakeScope.CATEGORY) != (category != null)) {
      errors.add("category", category == null ? "validation.required" : "validation.scope_fields");
    }
    if ((its == StockTakeScope.PRODUCTS) != listed) {
      errors.add("products", listed ? "validation.scope_fields" : "validation.required");
    }
    errors.throwIfAny();
    return new StockTakeDetails(
        its,
        category,
        products == null ? Set.of() : Set.copyOf(products),
        note == null || note.isBlank() ? null : note.strip(),
        Boolean.TRUE.equals(zeroUncounted));
  }
}
