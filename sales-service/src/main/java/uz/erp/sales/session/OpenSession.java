package uz.erp.sales.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.measure.Money;

/** A shift to be opened. */
public record OpenSession(
    @Schema(description = "cash in the drawer at the start") @NotNull @PositiveOrZero
        Money openingBalance,
    @Schema(description = "id of a register; without it a free one, the default first") @Positive
        @Nullable Long register) {}
