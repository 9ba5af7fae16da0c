/**
 * Work that someone in the store is asked to do.
 *
 * <p>A task changes its status only as {@link uz.erp.task.task.TaskTransition} lists; any other
 * transition is refused with 409. Owner and manager see all tasks, other employees those assigned
 * to or created by them; any other task is a 404 for them.
 *
 * <p>Every change of a task locks its row and is published in the same transaction: {@link
 * uz.erp.task.task.TaskChanged} to the features that act on it, {@link
 * uz.erp.task.task.TaskHistoryEntry} to its history.
 */
@NullMarked
package uz.erp.task.task;

import org.jspecify.annotations.NullMarked;
