package uz.erp.sales.sale.draft;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** The customer of a sale. */
public record CustomerChoice(
    @Schema(description = "customer id; null for none") @Positive @Nullable Long customer) {}
