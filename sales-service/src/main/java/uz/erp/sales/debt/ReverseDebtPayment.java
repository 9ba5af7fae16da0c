package uz.erp.sales.debt;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why and from which drawer a debt payment is given back. */
public record ReverseDebtPayment(
    @Schema(
            description =
                "id of an open session; without it the payment's own while it is open, else the"
                    + " caller's open one")
        @Positive
        @Nullable Long session,
    @Size(max = 200) @Pattern(regexp = "[\\P{Cc}\\s]*", message = "validation.characters")
        @Nullable String reason) {

  static final ReverseDebtPayment PLAIN = new ReverseDebtPayment(null, null);
}
