/**
 * What an employee is told about tasks: kept in a list of their own, and sent to whoever listens.
 *
 * <p>A notification is written in the transaction of what it tells, as the last thing before the
 * commit: its number, per employee, comes from a counter whose row is locked from there on. Numbers
 * therefore become visible in their order, and who has seen one has missed none before it. Nobody
 * is told what they did themselves. Texts are made at reading, in the reader's language.
 */
@NullMarked
package uz.erp.task.notification;

import org.jspecify.annotations.NullMarked;
