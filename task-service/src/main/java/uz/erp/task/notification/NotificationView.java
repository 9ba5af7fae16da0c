package uz.erp.task.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notification as its employee sees it. */
@Schema(name = "Notification")
public record NotificationView(
    @Schema(description = "Counts up from 1 for each employee; the position in the stream.")
        long id,
    NotificationKind kind,
    @Schema(description = "Id of the task it is about.") long task,
    @Schema(description = "The task's title at that time.") String taskTitle,
    @Schema(description = "A sentence in the language asked for.") String text,
    @Schema(description = "Employee id of who did it; null for the store's rules, or time.")
        @Nullable Long byEmployee,
    @Nullable String byName,
    @Schema(description = "What was said: why the work was rejected or the task cancelled.")
        @Nullable String comment,
    @Schema(description = "The task's due date at that time.") @Nullable Instant dueDate,
    boolean isRead,
    @Nullable Instant readAt,
    Instant createdAt) {}
