package uz.erp.task.notification;

import io.swagger.v3.oas.annotations.media.Schema;

/** What came of reading all. */
@Schema(name = "NotificationsRead")
public record ReadAllResult(
    @Schema(description = "How many were unread before.") long read, long unreadCount) {}
