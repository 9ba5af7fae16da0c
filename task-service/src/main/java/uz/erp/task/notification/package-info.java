/**
 * Notifications of an employee about tasks: kept in a list of their own and sent to subscribed
 * streams.
 *
 * <p>A notification is written in the transaction of the change it reports, as the last statement
 * before the commit: its number, per employee, comes from a counter whose row is locked from there
 * on. Numbers therefore become visible in their order, and a client that has seen one has missed
 * none before it. Employees are not notified of what they did themselves. Texts are composed at
 * reading, in the reader's language.
 */
@NullMarked
package uz.erp.task.notification;

import org.jspecify.annotations.NullMarked;
