package uz.erp.task.notification;

import org.jspecify.annotations.Nullable;

/**
 * A notification to be written.
 *
 * @param employeeId the recipient
 * @param byEmployee the employee who did it; null for the store's own rules and for deadlines
 */
record NewNotification(
    long employeeId,
    NotificationKind kind,
    long taskId,
    String taskTitle,
    @Nullable Long byEmployee) {}
