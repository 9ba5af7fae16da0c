package uz.erp.sales.sale.draft;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The cashier's note on a sale to be put on hold. */
public record HoldRequest(
    @Size(max = 200) @Pattern(regexp = "[\\P{Cc}\\s]*", message = "validation.characters")
        @Nullable String note) {}
