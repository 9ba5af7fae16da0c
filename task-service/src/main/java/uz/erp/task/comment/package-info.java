/**
 * Comments of employees on a task; seen with the task.
 *
 * <p>An author may edit or delete a comment for a quarter of an hour; after that others rely on it.
 */
@NullMarked
package uz.erp.task.comment;

import org.jspecify.annotations.NullMarked;
