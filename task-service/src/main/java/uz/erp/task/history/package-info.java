/**
 * What became of each task: who did what, when, and what it was before.
 *
 * <p>Written in the transaction of the change, from {@link uz.erp.task.task.TaskHistoryEntry};
 * entries are only added.
 */
@NullMarked
package uz.erp.task.history;

import org.jspecify.annotations.NullMarked;
