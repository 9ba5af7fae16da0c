package uz.erp.sales.sale;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import uz.erp.platform.measure.Quantity;

/** A line's new quantity. */
public record UpdateItem(@NotNull @Positive Long itemId, @NotNull @Positive Quantity quantity) {}
