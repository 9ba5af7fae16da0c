package uz.erp.sales.sale.draft;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** Whose sale it is. */
public record CustomerChoice(
    @Schema(description = "customer id; null for nobody") @Positive @Nullable Long customer) {}
