package uz.erp.task.template;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day on which it was a recurring template's turn. */
@Schema(name = "TemplateOccurrence")
public record OccurrenceView(
    LocalDate occursOn,
    Instant occursAt,
    @Schema(
            description =
                "Whether it was missed, during an outage, and a later one took its place.")
        boolean isSkipped,
    @Schema(description = "Id of the task that was made.") @Nullable Long task,
    Instant notedAt) {}
