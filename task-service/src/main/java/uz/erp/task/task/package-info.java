/**
 * Work that someone in the store is asked to do.
 *
 * <p>A task moves only as {@link uz.erp.task.task.TaskMove} says; any other move is refused with
 * 409. Owner and manager see all tasks, everyone else those assigned to or created by themselves;
 * others' tasks do not exist for them.
 */
@NullMarked
package uz.erp.task.task;

import org.jspecify.annotations.NullMarked;
