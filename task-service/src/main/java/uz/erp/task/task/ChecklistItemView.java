package uz.erp.task.task;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A checklist item as clients see it. */
@Schema(name = "ChecklistItem")
public record ChecklistItemView(
    long id,
    String text,
    @Schema(description = "The task is complete only with it.") boolean isRequired,
    boolean isDone,
    @Nullable Instant doneAt,
    @Schema(description = "Employee id.") @Nullable Long doneBy) {}
