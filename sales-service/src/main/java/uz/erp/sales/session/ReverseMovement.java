package uz.erp.sales.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a movement is undone. */
public record ReverseMovement(
    @Schema(description = "without it the reason of the movement itself")
        @Size(min = 1, max = 200)
        @Pattern(regexp = "(?=[\\s\\S]*\\S)[\\P{Cc}\\s]*", message = "validation.characters")
        @Nullable String reason,
    @Schema(description = "a manager's approval of one cash_movement above the limit")
        @Size(max = 100)
        @Nullable String overrideToken) {

  static final ReverseMovement PLAIN = new ReverseMovement(null, null);
}
