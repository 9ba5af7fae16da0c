package uz.erp.task.notification;

import io.swagger.v3.oas.annotations.media.Schema;

/** The result of marking all as read. */
@Schema(name = "NotificationsRead")
public record ReadAllResult(
    @Schema(description = "How many were unread before.") long read, long unreadCount) {}
