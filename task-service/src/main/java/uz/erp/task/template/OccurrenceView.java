package uz.erp.task.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day of a recurring template. */
@Schema(name = "TemplateOccurrence")
public record OccurrenceView(
    LocalDate occursOn,
    Instant occursAt,
    @Schema(
            description =
                "Whether it was missed, during an outage, and a later one took its place.")
        boolean isSkipped,
    @Schema(description = "Id of its task.") @Nullable Long task,
    Instant notedAt) {}
