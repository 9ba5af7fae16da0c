/**
 * The history of each task: which employee changed what, when, and the former values.
 *
 * <p>Written in the transaction of the change, from {@link uz.erp.task.task.TaskHistoryEntry};
 * entries are only added.
 */
@NullMarked
package uz.erp.task.history;

import org.jspecify.annotations.NullMarked;
