package uz.erp.task.notification;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to be told.
 *
 * @param employeeId whom
 * @param byEmployee who did it; null when the store's own rules did, or time
 */
record NewNotification(
    long employeeId,
    NotificationKind kind,
    long taskId,
    String taskTitle,
    @Nullable Long byEmployee) {}
