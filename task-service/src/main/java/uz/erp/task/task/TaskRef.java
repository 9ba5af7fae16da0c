package uz.erp.task.task;

import org.jspecify.annotations.Nullable;

/**
 * A task with its title and its employees.
 *
 * @param createdBy 0 for the store's own rules and templates
 */
public record TaskRef(long id, String title, @Nullable Long assignedTo, long createdBy) {}
