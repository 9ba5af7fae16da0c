package uz.erp.task.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task someone asks for. */
public record NewTask(
    String title,
    @Nullable String description,
    TaskPriority priority,
    TaskCategory category,
    @Nullable Long assignedTo,
    @Nullable Instant dueDate) {}
