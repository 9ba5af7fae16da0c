package uz.erp.sales.register;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What to change about a register; null stays as it is. */
public record RegisterChanges(
    @Size(min = 1, max = 100)
        @Pattern(regexp = "(?=.*\\S)\\P{Cc}*", message = "validation.characters")
        @Nullable String name,
    @Nullable Boolean isDefault,
    @Nullable Boolean isActive) {}
