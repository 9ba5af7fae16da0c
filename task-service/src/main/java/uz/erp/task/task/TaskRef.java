package uz.erp.task.task;

import org.jspecify.annotations.Nullable;

/**
 * Which task, and whom it concerns.
 *
 * @param createdBy 0 when no one asked for it
 */
public record TaskRef(long id, String title, @Nullable Long assignedTo, long createdBy) {}
