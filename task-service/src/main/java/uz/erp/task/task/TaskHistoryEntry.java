package uz.erp.task.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a task's history; published inside the transaction of the change.
 *
 * @param action what was done, a code such as {@code started}
 * @param by the employee who did it; null for the store's own rules and templates
 * @param comment the reason given with it
 */
public record TaskHistoryEntry(
    long taskId,
    String action,
    @Nullable Long by,
    Instant at,
    List<FieldChange> changes,
    @Nullable String comment) {}
