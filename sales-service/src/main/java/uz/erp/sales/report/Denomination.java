package uz.erp.sales.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import uz.erp.platform.measure.Money;

/** So many notes or coins of one value. */
public record Denomination(
    @Schema(example = "50000.00") @NotNull @Positive Money value,
    @NotNull @PositiveOrZero @Max(1_000_000) Integer count) {}
