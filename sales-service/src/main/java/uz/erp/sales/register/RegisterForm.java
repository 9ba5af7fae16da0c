package uz.erp.sales.register;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A register as it is to be from now on. */
public record RegisterForm(
    @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cc}*", message = "validation.characters")
        String name,
    @Schema(description = "without it as it is: a store is never left without a default")
        @Nullable Boolean isDefault,
    @Schema(defaultValue = "true") @Nullable Boolean isActive) {

  RegisterChanges changes() {
    return new RegisterChanges(name, isDefault, isActive == null || isActive);
  }
}
