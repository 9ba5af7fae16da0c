package uz.erp.task.notification;

/**
 * Where an employee stands.
 *
 * @param isAtWork false once they are dismissed
 * @param lastId of the newest notification, 0 while there is none
 */
record SubscriberState(long employeeId, boolean isAtWork, long lastId) {}
