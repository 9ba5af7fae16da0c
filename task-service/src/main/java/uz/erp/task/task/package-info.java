/**
 * Work that someone in the store is asked to do.
 *
 * <p>A task moves only as {@link uz.erp.task.task.TaskTransition} says; any other move is refused
 * with 409. Owner and manager see all tasks, everyone else those assigned to or created by
 * themselves; others' tasks do not exist for them.
 *
 * <p>Whatever changes a task locks its row, and tells of it in the same transaction: {@link
 * uz.erp.task.task.TaskChanged} to those who act on it, {@link uz.erp.task.task.TaskHistoryEntry}
 * to its history.
 */
@NullMarked
package uz.erp.task.task;

import org.jspecify.annotations.NullMarked;
