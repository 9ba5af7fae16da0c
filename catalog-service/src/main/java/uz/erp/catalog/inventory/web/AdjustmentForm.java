package uz.erp.catalog.inventory.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Quantity;

/**
 * What a client sends to correct stock.
 *
 * @param delta what is added; negative for what is missing, never zero
 */
record AdjustmentForm(
    @NotNull @Positive @Nullable Long product,
    @JsonAlias("quantity") @NotNull @Nullable Quantity delta,
    @NotBlank @Size(max = 255) @Nullable String reason,
    @Size(max = 1000) @Nullable String note) {}
