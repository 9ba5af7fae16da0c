package uz.erp.sales.sale.draft;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/** Where a held sale goes on. */
public record ResumeRequest(
    @Schema(description = "id of an open session; without it the caller's own") @Positive
        @Nullable Long session) {}
