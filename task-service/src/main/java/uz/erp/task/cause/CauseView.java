package uz.erp.task.cause;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a rule opened a task, and the figures since. */
@Schema(name = "TaskCause")
public record CauseView(
    CauseKind kind,
    @Schema(description = "Id of the product, batch, session or customer.") long subjectId,
    @Schema(description = "Where more is to be read.", example = "/api/products/products/18/")
        String link,
    @Schema(description = "What it is called now.") String title,
    Instant openedAt,
    @Schema(
            description = "The figures when the task was opened; those that were known.",
            example = "{\"on_hand\":\"5.000\",\"available\":\"3.000\",\"min_stock\":\"5.000\"}")
        Map<String, String> opened,
    @Schema(description = "The figures now; null once the task is closed.")
        @Nullable Map<String, String> now,
    @Nullable Instant closedAt,
    @Schema(description = "The figures when the task was completed or cancelled.")
        @Nullable Map<String, String> closed,
    @Schema(description = "Whether it is no longer wrong.") boolean resolved,
    @Nullable Instant resolvedAt,
    @Schema(description = "What changed from opened to closed, or until now.")
        List<FigureChange> changes) {}
