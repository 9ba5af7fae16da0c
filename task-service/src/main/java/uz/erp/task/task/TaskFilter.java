package uz.erp.task.task;

import org.jspecify.annotations.Nullable;

/** Which tasks a list is narrowed to; null narrows nothing. */
public record TaskFilter(
    @Nullable TaskStatus status,
    @Nullable TaskPriority priority,
    @Nullable TaskCategory category,
    @Nullable Long assignedTo) {}
