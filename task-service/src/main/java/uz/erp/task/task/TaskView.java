package uz.erp.task.task;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task as clients see it. */
@Schema(name = "Task")
public record TaskView(
    long id,
    String title,
    @Nullable String description,
    TaskStatus status,
    TaskPriority priority,
    TaskCategory category,
    @Schema(description = "Employee id.") @Nullable Long assignedTo,
    @Nullable String assignedToName,
    @Schema(description = "Employee id.") long createdBy,
    @Nullable String createdByName,
    @Nullable Instant dueDate,
    @Schema(description = "Still open after its due date.") boolean isOverdue,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
