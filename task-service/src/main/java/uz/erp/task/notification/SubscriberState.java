package uz.erp.task.notification;

/**
 * The state of an employee with an open stream.
 *
 * @param isAtWork false once they are dismissed
 * @param lastId of the newest notification, 0 while there is none
 */
record SubscriberState(long employeeId, boolean isAtWork, long lastId) {}
