package uz.erp.sales.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A register to be made; the store's first one becomes its default in any case. */
public record NewRegister(
    @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*", message = "validation.characters")
        String name,
    @Nullable Boolean isDefault) {}
