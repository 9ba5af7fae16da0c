package uz.erp.sales.report;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a closed session is counted anew. */
public record ReviseReport(
    @Size(max = 200) @Pattern(regexp = "[\\P{Cc}\\s]*", message = "validation.characters")
        @Nullable String reason) {}
