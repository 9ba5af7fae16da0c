package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import uz.erp.platform.measure.Money;

/** The end of a shift. */
public record CloseSession(
    @Schema(description = "cash counted in the drawer") @NotNull @PositiveOrZero
        Money actualCash) {}
