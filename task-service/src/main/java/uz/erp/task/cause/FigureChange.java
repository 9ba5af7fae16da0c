package uz.erp.task.cause;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure that changed. */
@Schema(name = "TaskCauseChange")
public record FigureChange(
    @Schema(example = "available") String name,
    @Schema(example = "3.000") @Nullable String from,
    @Schema(example = "53.000") @Nullable String to) {}
